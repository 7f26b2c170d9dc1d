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
import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { ViewTabs } from '../../components';
import { usePortalQueries } from '../../data';
import { useSearchParam } from '../../links';
import { DeploymentHistory } from '../../pages/deployments/DeploymentHistory';
import { EnvironmentGraph } from '../../pages/environment/EnvironmentGraph';
import { WorkloadLogs } from '../../pages/environment/WorkloadLogs';
import { usePortalTranslation } from '../../translation';
import { ContainerTable } from './ContainerTable';
import styles from './WorkloadInEnvironment.module.css';
import { WorkloadResources } from './WorkloadResources';
import { belongsTo } from './belongsTo';

type View = 'resources' | 'graph' | 'containers' | 'logs' | 'history';

/** Props of {@link WorkloadInEnvironment}. */
export interface WorkloadInEnvironmentProps {
  name: EnvironmentName;
  workload: string;
}

/** What a workload has and does in the environment that was chosen. */
export function WorkloadInEnvironment(props: WorkloadInEnvironmentProps) {
  const { name, workload } = props;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const [view, setView] = useSearchParam('view');
  const graph = useQuery(queries.graph(name));
  const runtimes = useQuery(queries.workloads(name));
  const runtime = runtimes.data?.find(item => item.name === workload);
  return (
    <section aria-label={name.environment}>
      <h3 className={styles.title}>{name.environment}</h3>
      <ViewTabs<View>
        label={name.environment}
        value={(view ?? 'resources') as View}
        onChange={id => setView(id === 'resources' ? undefined : id)}
        tabs={[
          {
            id: 'resources',
            label: t('component.tab.resources'),
            count: graph.data?.nodes.filter(node => belongsTo(node, workload))
              .length,
            content: () => (
              <Card className={styles.card}>
                <WorkloadResources query={graph} workload={workload} />
              </Card>
            ),
          },
          {
            id: 'graph',
            label: t('component.tab.graph'),
            content: () => <EnvironmentGraph name={name} />,
          },
          {
            id: 'containers',
            label: t('component.tab.containers'),
            count: runtime?.containers.length,
            content: () => (
              <Card className={styles.card}>
                <ContainerTable query={runtimes} workload={workload} />
              </Card>
            ),
          },
          {
            id: 'logs',
            label: t('component.tab.logs'),
            content: () => <WorkloadLogs name={name} workloads={[workload]} />,
          },
          {
            id: 'history',
            label: t('component.tab.history'),
            content: () => (
              <Card className={styles.card}>
                <DeploymentHistory name={name} />
              </Card>
            ),
          },
        ]}
      />
    </section>
  );
}
