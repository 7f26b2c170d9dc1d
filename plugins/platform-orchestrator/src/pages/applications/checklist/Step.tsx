/*
 * Copyright 2026 The Platform Orchestrator Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { Card } from '@backstage/ui';
import { ReactNode } from 'react';
import { StatusIcon } from '../../../components';
import { usePortalTranslation } from '../../../translation';
import styles from './Checklist.module.css';
import { StepState } from './stepStates';

/** Props of {@link Step}. */
export interface StepProps {
  number: number;
  state: StepState;
  title: ReactNode;
  children: ReactNode;
}

/** One step: its number or a tick, its title, and its state in words. */
export function Step(props: StepProps) {
  const { number, state, title, children } = props;
  const { t } = usePortalTranslation();
  const words: Record<StepState, string> = {
    done: t('checklist.done'),
    next: t('checklist.toDo'),
    later: t('checklist.toDo'),
    failed: t('checklist.broken'),
  };
  return (
    <li>
      <Card className={styles.step}>
        <span className={styles.mark}>
          {state === 'done' && <StatusIcon status="done" />}
          {state === 'failed' && <StatusIcon status="failed" />}
          {(state === 'next' || state === 'later') && (
            <span className={styles.number}>{number}</span>
          )}
        </span>
        <div className={styles.content}>
          <div className={styles.head}>
            <h3>{title}</h3>
            <span className={state === 'done' ? undefined : styles.open}>
              {words[state]}
            </span>
          </div>
          {children}
        </div>
      </Card>
    </li>
  );
}
