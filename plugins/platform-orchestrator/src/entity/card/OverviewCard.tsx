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

import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_APPLICATION,
  Application,
} from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { AsyncContent, Status, TextLink } from '../../components';
import { usePortalQueries, workloadOf } from '../../data';
import { usePortalLinks } from '../../links';
import { DeploymentLink } from '../../summary';
import { usePortalTranslation } from '../../translation';
import { NotConnected } from '../component/NotConnected';
import { latestDeployment } from '../../pages/applications/latestDeployment';
import styles from './OverviewCard.module.css';

/** Where a Component runs, whether it is healthy, and its last deployment. */
export function OverviewCard() {
  const { entity } = useEntity();
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const application =
    entity.metadata.annotations?.[ANNOTATION_APPLICATION] ?? '';
  return (
    <EntityInfoCard title={t('card.title')}>
      <AsyncContent
        query={useQuery(queries.application(application))}
        failedTitle={t('application.failed')}
        notFound={<NotConnected application={application} />}
      >
        {data => (
          <Environments
            application={data}
            workload={
              entity.kind === 'Component' ? workloadOf(entity) : undefined
            }
          />
        )}
      </AsyncContent>
    </EntityInfoCard>
  );
}

function Environments(props: {
  application: Application;
  /** Missing for a System, which is all of the application. */
  workload: string | undefined;
}) {
  const { application, workload } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const last = latestDeployment(application);
  return (
    <div className={styles.content}>
      <ul className={styles.environments}>
        {application.environments.map(environment => {
          const present = environment.workloads.find(
            ({ name }) => name === workload,
          );
          const state = workload ? present : environment;
          return (
            <li key={environment.uid}>
              <TextLink
                href={links.environment({
                  application: application.name,
                  environment: environment.name,
                })}
              >
                {environment.name}
              </TextLink>
              <span>{state?.version}</span>
              <Status status={state?.health ?? 'not-deployed'} />
            </li>
          );
        })}
      </ul>
      {last && (
        <div>
          <DeploymentLink withEnvironment deployment={last} />
        </div>
      )}
      <TextLink href={links.application(application.name)}>
        {t('card.open', { application: application.name })}
      </TextLink>
    </div>
  );
}
