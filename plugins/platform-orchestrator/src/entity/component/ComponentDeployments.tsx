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

import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_APPLICATION,
  Application,
} from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { AsyncContent, Stack, TextLink } from '../../components';
import { usePortalQueries, workloadOf } from '../../data';
import { usePortalLinks, useSearchParam } from '../../links';
import { usePortalTranslation } from '../../translation';
import styles from './ComponentDeployments.module.css';
import { EnvironmentColumns } from './EnvironmentColumns';
import { NotConnected } from './NotConnected';
import { WorkloadInEnvironment } from './WorkloadInEnvironment';

/** The tab *Deployments* of a Component: where its version is, and how it moves on. */
export function ComponentDeployments() {
  const { entity } = useEntity();
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const application =
    entity.metadata.annotations?.[ANNOTATION_APPLICATION] ?? '';
  return (
    <AsyncContent
      query={useQuery(queries.application(application))}
      failedTitle={t('application.failed')}
      notFound={<NotConnected application={application} />}
    >
      {data => (
        <WorkloadDeployments application={data} workload={workloadOf(entity)} />
      )}
    </AsyncContent>
  );
}

function WorkloadDeployments(props: {
  application: Application;
  workload: string;
}) {
  const { application, workload } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const [chosen, setChosen] = useSearchParam('environment');
  const { environments } = application;
  const selected =
    environments.find(({ name }) => name === chosen) ??
    environments.find(({ workloads }) =>
      workloads.some(({ name }) => name === workload),
    ) ??
    environments[0];
  return (
    <Stack>
      <p className={styles.intro}>
        {t('component.intro', {
          workload: <b>{workload}</b>,
          application: (
            <TextLink href={links.application(application.name)}>
              {application.name}
            </TextLink>
          ),
        })}
      </p>
      <EnvironmentColumns
        application={application}
        workload={workload}
        selected={selected?.name}
        onSelect={setChosen}
      />
      {selected && (
        <WorkloadInEnvironment
          key={selected.uid}
          name={{ application: application.name, environment: selected.name }}
          workload={workload}
        />
      )}
    </Stack>
  );
}
