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

import { DataTable, nodeLabel, Status, TypeIcon } from '../components';
import { usePortalTranslation } from '../translation';
import { GraphItem, GraphModel } from './GraphModel';
import styles from './GraphTable.module.css';
import { orderLanes, PLATFORM_LANE } from './layout';

/** Props of {@link GraphTable}. */
export interface GraphTableProps {
  graph: GraphModel;
  label: string;
  selected: string | undefined;
  onSelect: (key: string, how: { byKeyboard: boolean }) => void;
  found?: Set<string>;
}

/** The twin of the graph for narrow screens and screen readers: the same nodes, lane by lane. */
export function GraphTable(props: GraphTableProps) {
  const { graph, label, selected, onSelect, found } = props;
  const { t } = usePortalTranslation();
  const shown = graph.items.filter(item => !found || found.has(item.key));
  return (
    <DataTable<GraphItem>
      caption={label}
      narrow="table"
      dense
      rowKey={item => item.key}
      isSelected={item => item.key === selected}
      groups={orderLanes(shown).map(lane => ({
        id: lane,
        title:
          lane === PLATFORM_LANE ? `${lane} ${t('graph.platformNote')}` : lane,
        rows: shown.filter(item => item.lane === lane),
      }))}
      columns={[
        {
          id: 'node',
          header: t('graph.column.node'),
          rowHeader: true,
          cell: item => {
            const { name, type } = nodeLabel(item);
            return (
              <button
                type="button"
                data-node={item.key}
                className={styles.node}
                aria-pressed={item.key === selected}
                onClick={event =>
                  onSelect(item.key, { byKeyboard: event.detail === 0 })
                }
              >
                <TypeIcon type={item.type} />
                <span>
                  <strong>{name}</strong> <small>{type}</small>
                </span>
              </button>
            );
          },
        },
        {
          id: 'definition',
          header: t('graph.column.definition'),
          wideOnly: true,
          cell: item => item.definition?.name,
        },
        {
          id: 'status',
          header: t('graph.column.status'),
          cell: item => <Status status={item.status} />,
        },
      ]}
    />
  );
}
