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
  Application,
  EnvironmentSummary,
} from '@platform-orchestrator/backstage-plugin-common';
import { DataTable, TextLink } from '../../components';
import { usePortalLinks } from '../../links';
import {
  AttentionMarks,
  DeploymentLink,
  EnvironmentHealth,
  EnvironmentVersion,
} from '../../summary';
import { usePortalTranslation } from '../../translation';

/** The environments of an application, in the order of promotion. */
export function EnvironmentTable(props: { application: Application }) {
  const { name, environments } = props.application;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  return (
    <DataTable<EnvironmentSummary>
      caption={t('application.environments')}
      rowKey={environment => environment.uid}
      groups={[{ id: 'all', rows: environments }]}
      columns={[
        {
          id: 'environment',
          header: t('application.environment'),
          rowHeader: true,
          cell: environment => (
            <TextLink
              bold
              href={links.environment({
                application: name,
                environment: environment.name,
              })}
            >
              {environment.name}
            </TextLink>
          ),
        },
        {
          id: 'health',
          header: t('application.health'),
          label: t('application.health'),
          cell: environment => (
            <>
              <EnvironmentHealth environment={environment} />
              <AttentionMarks environment={environment} />
            </>
          ),
        },
        {
          id: 'version',
          header: t('application.version'),
          label: t('application.version'),
          cell: environment => <EnvironmentVersion environment={environment} />,
        },
        {
          id: 'workloads',
          header: t('application.workloads'),
          label: t('application.workloads'),
          cell: environment =>
            environment.workloads.map(workload => workload.name).join(', '),
        },
        {
          id: 'last',
          header: t('application.last'),
          label: t('application.last'),
          cell: ({ runningDeployment, lastDeployment }) => {
            const deployment = runningDeployment ?? lastDeployment;
            return deployment && <DeploymentLink deployment={deployment} />;
          },
        },
      ]}
    />
  );
}
