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
import { Problem } from '@platform-orchestrator/backstage-plugin-common';
import { ReactNode, useId } from 'react';
import { CopyButton, StatusIcon } from '../components';
import { usePortalTranslation } from '../translation';
import { problemText } from './problemText';
import styles from './ProblemCard.module.css';
import { ProblemDetails } from './ProblemDetails';

/** Props of {@link ProblemCard}. */
export interface ProblemCardProps {
  title: string;
  /** Said after the title, muted. */
  note?: ReactNode;
  problem: Problem;
  actions?: ReactNode;
}

/** Something that failed or was refused, with everything that helps. */
export function ProblemCard(props: ProblemCardProps) {
  const { title, note, problem, actions } = props;
  const { t } = usePortalTranslation();
  const id = useId();
  return (
    <Card
      role="region"
      aria-labelledby={id}
      className={`${styles.card} ${styles[problem.severity]}`}
    >
      <header className={styles.head}>
        <h3 id={id}>
          <StatusIcon
            status={problem.severity === 'error' ? 'failed' : 'degraded'}
          />
          {title}
          {note && <span className={styles.note}>{note}</span>}
        </h3>
        <CopyButton text={problemText(title, problem)}>
          {t('problem.copy')}
        </CopyButton>
      </header>
      <ProblemDetails problem={problem} />
      {actions && <div className={styles.actions}>{actions}</div>}
    </Card>
  );
}
