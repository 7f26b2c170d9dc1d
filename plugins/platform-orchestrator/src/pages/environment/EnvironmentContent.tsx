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

import { Environment } from '@platform-orchestrator/backstage-plugin-common';
import { FailedCard, Stack, ViewTabs } from '../../components';
import { EnvironmentView, useSearchParam } from '../../links';
import { ProblemList } from '../../problem';
import { usePortalTranslation } from '../../translation';
import { DeploymentHistory } from '../deployments/DeploymentHistory';
import { EnvironmentGraph } from './EnvironmentGraph';
import { EnvironmentHead } from './EnvironmentHead';
import { EnvironmentResources } from './EnvironmentResources';
import { NothingDeployed } from './NothingDeployed';
import { PausedBanner } from './PausedBanner';
import { RunningBanner } from './RunningBanner';
import { usePause } from './usePause';
import { WorkloadCards } from './WorkloadCards';
import { WorkloadLogs } from './WorkloadLogs';

/** The page of an environment that was read. */
export function EnvironmentContent(props: { environment: Environment }) {
  const { environment } = props;
  const { t } = usePortalTranslation();
  const [view, setView] = useSearchParam('view');
  const pause = usePause(environment);
  const name = {
    application: environment.application,
    environment: environment.name,
  };
  const empty =
    environment.workloads.length === 0 && !environment.lastDeployment;
  return (
    <>
      <EnvironmentHead
        environment={environment}
        onPause={() => pause.mutate(true)}
      />
      <Stack>
        <PausedBanner
          environment={environment}
          isPending={pause.isPending}
          onResume={() => pause.mutate(false)}
        />
        {pause.error && (
          <FailedCard title={t('environment.notChanged')} error={pause.error} />
        )}
        <ProblemList problems={environment.problems} />
        <RunningBanner environment={environment} />
        {empty ? (
          <NothingDeployed environment={environment} />
        ) : (
          <>
            <WorkloadCards environment={environment} />
            <ViewTabs<EnvironmentView>
              label={environment.name}
              value={(view ?? 'graph') as EnvironmentView}
              onChange={id => setView(id === 'graph' ? undefined : id)}
              tabs={[
                {
                  id: 'graph',
                  label: t('environment.tab.graph'),
                  content: () => <EnvironmentGraph name={name} />,
                },
                {
                  id: 'resources',
                  label: t('environment.tab.resources'),
                  content: () => <EnvironmentResources name={name} />,
                },
                {
                  id: 'deployments',
                  label: t('environment.tab.deployments'),
                  content: () => <DeploymentHistory name={name} />,
                },
                {
                  id: 'logs',
                  label: t('environment.tab.logs'),
                  content: () => (
                    <WorkloadLogs
                      name={name}
                      workloads={environment.workloads.map(
                        workload => workload.name,
                      )}
                    />
                  ),
                },
              ]}
            />
          </>
        )}
      </Stack>
    </>
  );
}
