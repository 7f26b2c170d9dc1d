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

import { ResourceGraph } from '@platform-orchestrator/backstage-plugin-common';
import { DataTable, Hash, NodeName, Note, Section } from '../../components';
import { OriginList } from '../../node';
import { usePortalTranslation } from '../../translation';
import styles from './NeighbourTable.module.css';

/** Props of {@link NeighbourTable}. */
export interface NeighbourTableProps {
  title: string;
  /** Said where there is none. */
  empty: string;
  keys: string[];
  /** Where the neighbours are looked up; missing until it was read. */
  graph: ResourceGraph | undefined;
  /** The edge between a neighbour and the resource. */
  edgeOf: (key: string) => { from: string; to: string };
}

/** The resources on one side of a resource, and the places that join them. */
export function NeighbourTable(props: NeighbourTableProps) {
  const { title, empty, keys, graph, edgeOf } = props;
  const { t } = usePortalTranslation();
  const nodeOf = (key: string) => graph?.nodes.find(node => node.key === key);
  const originsOf = (key: string) => {
    const { from, to } = edgeOf(key);
    const edge = graph?.edges.find(
      candidate => candidate.from === from && candidate.to === to,
    );
    return edge?.origins ?? [];
  };
  return (
    <Section flush title={title} aside={<Note>{keys.length}</Note>}>
      {keys.length === 0 ? (
        <div className={styles.empty}>
          <Note>{empty}</Note>
        </div>
      ) : (
        <DataTable<string>
          dense
          caption={title}
          rowKey={key => key}
          groups={[{ id: 'all', rows: keys }]}
          columns={[
            {
              id: 'resource',
              header: t('resources.column.resource'),
              rowHeader: true,
              cell: key => {
                const node = nodeOf(key);
                return node ? (
                  <NodeName node={node} />
                ) : (
                  <Hash length={8} value={key} />
                );
              },
            },
            {
              id: 'through',
              header: t('resource.column.through'),
              label: t('resource.column.through'),
              cell: key => <OriginList origins={originsOf(key)} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
