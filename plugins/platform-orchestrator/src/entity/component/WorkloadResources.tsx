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
  GraphNode,
  ResourceGraph,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  AsyncContent,
  AsyncQuery,
  DataTable,
  NodeName,
  Note,
  Status,
} from '../../components';
import { graphOfEnvironment } from '../../graph';
import { DefinitionLink } from '../../summary';
import { Translate, usePortalTranslation } from '../../translation';
import { belongsTo } from './belongsTo';

/** Props of {@link WorkloadResources}. */
export interface WorkloadResourcesProps {
  query: AsyncQuery<ResourceGraph>;
  workload: string;
}

/** What is there for a workload, and with whom it shares it. */
export function WorkloadResources(props: WorkloadResourcesProps) {
  const { query, workload } = props;
  const { t } = usePortalTranslation();
  return (
    <AsyncContent query={query} failedTitle={t('environment.graphFailed')}>
      {graph => {
        const { items } = graphOfEnvironment(graph);
        const status = new Map(items.map(item => [item.key, item.status]));
        return (
          <DataTable<GraphNode>
            dense
            caption={t('component.tab.resources')}
            rowKey={node => node.key}
            groups={[
              {
                id: 'all',
                rows: graph.nodes.filter(node => belongsTo(node, workload)),
              },
            ]}
            columns={[
              {
                id: 'resource',
                header: t('resources.column.resource'),
                rowHeader: true,
                cell: node => <NodeName node={node} />,
              },
              {
                id: 'definition',
                header: t('resources.column.definition'),
                label: t('resources.column.definition'),
                cell: ({ definition }) =>
                  definition && <DefinitionLink definition={definition} />,
              },
              {
                id: 'status',
                header: t('resources.column.status'),
                label: t('resources.column.status'),
                cell: node => (
                  <Status status={status.get(node.key) ?? 'unknown'} />
                ),
              },
              {
                id: 'note',
                header: t('component.note'),
                label: t('component.note'),
                cell: node => {
                  const note = noteOf(node, workload, t);
                  return note && <Note>{note}</Note>;
                },
              },
            ]}
          />
        );
      }}
    </AsyncContent>
  );
}

function noteOf(
  node: GraphNode,
  workload: string,
  t: Translate,
): string | undefined {
  if (node.healthMessage) {
    return node.healthMessage;
  }
  const others = node.requestedBy.filter(
    ({ kind, name }) => kind === 'score' && name !== workload,
  );
  if (others.length > 0) {
    const names = [...new Set(others.map(({ name }) => name))].join(', ');
    return t('component.sharedWith', { workloads: names });
  }
  const definition = node.requestedBy.find(({ kind }) => kind === 'definition');
  return definition && t('plan.addedBy', { definition: definition.name });
}
