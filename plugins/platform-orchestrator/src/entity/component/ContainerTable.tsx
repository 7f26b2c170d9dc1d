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

import { WorkloadRuntime } from '@platform-orchestrator/backstage-plugin-common';
import {
  Age,
  AsyncContent,
  AsyncQuery,
  DataTable,
  Note,
  Status,
  StatusName,
} from '../../components';
import { usePortalTranslation } from '../../translation';

type Container = WorkloadRuntime['containers'][number];

/** The icon of each state; the word is the container's own. */
const ICONS: Record<Container['state'], StatusName> = {
  starting: 'progressing',
  running: 'running',
  ready: 'healthy',
  completed: 'done',
  failed: 'failed',
  stopped: 'paused',
};

/** Props of {@link ContainerTable}. */
export interface ContainerTableProps {
  query: AsyncQuery<WorkloadRuntime[]>;
  workload: string;
}

/** The containers of a workload as they run. */
export function ContainerTable(props: ContainerTableProps) {
  const { query, workload } = props;
  const { t } = usePortalTranslation();
  return (
    <AsyncContent query={query} failedTitle={t('environment.workloadsFailed')}>
      {runtimes => (
        <DataTable<Container>
          dense
          caption={t('component.tab.containers')}
          rowKey={container => container.name}
          groups={[
            {
              id: 'all',
              rows:
                runtimes.find(({ name }) => name === workload)?.containers ??
                [],
            },
          ]}
          columns={[
            {
              id: 'container',
              header: t('component.container'),
              rowHeader: true,
              cell: container => container.name,
            },
            {
              id: 'state',
              header: t('resources.column.status'),
              label: t('resources.column.status'),
              cell: ({ state, message }) => (
                <>
                  <Status
                    status={ICONS[state]}
                    label={t(`container.${state}`)}
                  />
                  {message && <Note>{message}</Note>}
                </>
              ),
            },
            {
              id: 'restarts',
              header: t('component.restarts'),
              label: t('component.restarts'),
              cell: ({ restarts }) => restarts,
            },
            {
              id: 'started',
              header: t('component.started'),
              label: t('component.started'),
              cell: ({ startedAt }) => startedAt && <Age at={startedAt} />,
            },
          ]}
        />
      )}
    </AsyncContent>
  );
}
