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

import { PlannedNode } from '@platform-orchestrator/backstage-plugin-common';
import { ActionBadge, ActionName } from '../../components';
import { usePortalTranslation } from '../../translation';
import styles from './CountFilter.module.css';
import { countActions } from './planRows';

/** Props of {@link CountFilter}. */
export interface CountFilterProps {
  nodes: PlannedNode[];
  value: ActionName | undefined;
  onChange: (action: ActionName | undefined) => void;
}

/** How many rows there are of each action. Pressing one shows only these; pressing it again shows all. */
export function CountFilter(props: CountFilterProps) {
  const { nodes, value, onChange } = props;
  const { t } = usePortalTranslation();
  return (
    <div role="group" aria-label={t('plan.counts')} className={styles.counts}>
      {countActions(nodes).map(({ action, count }) => (
        <button
          key={action}
          type="button"
          className={styles.count}
          aria-pressed={value === action}
          onClick={() => onChange(value === action ? undefined : action)}
        >
          <span className={styles.number}>{count}</span>
          <ActionBadge action={action} />
        </button>
      ))}
    </div>
  );
}
