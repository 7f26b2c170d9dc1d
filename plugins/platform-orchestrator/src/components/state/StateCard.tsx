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
import styles from './StateCard.module.css';

/** Props of {@link StateCard}. */
export interface StateCardProps {
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  /** What to do about it. */
  actions?: ReactNode;
  /** Read out at once: for what failed, not for what is merely empty. */
  alert?: boolean;
}

/** Stands where content would, and says why there is none: not connected, failed, or empty. */
export function StateCard(props: StateCardProps) {
  return (
    <Card className={styles.card} role={props.alert ? 'alert' : undefined}>
      <h3 className={styles.title}>
        {props.icon}
        {props.title}
      </h3>
      {props.children && <div className={styles.body}>{props.children}</div>}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </Card>
  );
}
