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

import {
  Deployment,
  DeploymentNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { useState } from 'react';
import {
  ActionSymbol,
  DataTable,
  nodeLabel,
  nodeTitle,
  Note,
  Section,
  Status,
  useNow,
} from '../../components';
import { usePortalTranslation } from '../../translation';
import { hasEnded } from './hasEnded';
import styles from './NodeTable.module.css';
import { isQuiet } from './progressOf';
import { TimeBar } from './TimeBar';

/** Running nodes grow; a second is the finest that is seen. */
const TICK_MS = 1000;

/** Props of {@link NodeTable}. */
export interface NodeTableProps {
  deployment: Deployment;
  selected: string | undefined;
  onSelect: (key: string) => void;
}

/** The nodes of a deployment with their times; choosing one shows its log. */
export function NodeTable(props: NodeTableProps) {
  const { deployment, selected, onSelect } = props;
  const { nodes } = deployment;
  const { t } = usePortalTranslation();
  const now = useNow(TICK_MS);
  const [all, setAll] = useState(false);
  const quiet = nodes.filter(({ action }) => isQuiet(action)).length;
  const shown = nodes.filter(({ action }) => all || !isQuiet(action));
  const end = hasEnded(deployment)
    ? new Date(deployment.endedAt ?? deployment.createdAt)
    : now;
  const start = new Date(deployment.startedAt ?? deployment.createdAt);
  return (
    <Section
      flush
      title={t('deployment.nodes')}
      aside={
        quiet > 0 && (
          <Note>
            {all
              ? t('deployment.unchangedShown', { number: String(quiet) })
              : t('deployment.unchangedHidden', { number: String(quiet) })}{' '}
            <button
              type="button"
              className={styles.toggle}
              onClick={() => setAll(!all)}
            >
              {all ? t('deployment.hide') : t('deployment.show')}
            </button>
          </Note>
        )
      }
    >
      <DataTable<DeploymentNode>
        dense
        caption={t('deployment.nodes')}
        rowKey={node => node.key}
        isSelected={node => node.key === selected}
        groups={[{ id: 'all', rows: shown }]}
        columns={[
          {
            id: 'node',
            header: t('deployment.column.node'),
            rowHeader: true,
            cell: node => {
              const { name, type } = nodeLabel(node);
              return (
                <button
                  type="button"
                  className={styles.node}
                  aria-pressed={node.key === selected}
                  onClick={() => onSelect(node.key)}
                >
                  <ActionSymbol action={node.action} />
                  <span>
                    <strong>{name}</strong> <small>{type}</small>
                  </span>
                </button>
              );
            },
          },
          {
            id: 'status',
            header: t('deployment.column.status'),
            cell: node => (
              <Status
                status={node.state === 'skipped' ? 'unchanged' : node.state}
              />
            ),
          },
          {
            id: 'time',
            header: t('deployment.column.time'),
            width: '40%',
            cell: node =>
              node.startedAt ? (
                <TimeBar node={node} start={start} end={end} now={now} />
              ) : (
                <Note>{whyNot(node)}</Note>
              ),
          },
        ]}
      />
    </Section>
  );

  /** What a node that has not run waits for. */
  function whyNot(node: DeploymentNode): string | undefined {
    const open = nodes.filter(
      candidate =>
        node.dependsOn.includes(candidate.key) &&
        candidate.state !== 'done' &&
        candidate.state !== 'skipped',
    );
    if (open.length === 0) {
      return node.reasons[0];
    }
    const names = open.map(nodeTitle).join(', ');
    return node.state === 'blocked'
      ? t('deployment.blockedBy', { nodes: names })
      : t('deployment.after', { nodes: names });
  }
}
