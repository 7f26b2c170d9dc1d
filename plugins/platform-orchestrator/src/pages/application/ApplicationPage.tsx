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

import { ButtonLink, Container } from '@backstage/ui';
import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import {
  Age,
  AsyncContent,
  PageHead,
  Section,
  shortName,
  Stack,
  StateCard,
  StatusIcon,
  TextLink,
} from '../../components';
import { useEntityHref, usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import { DeploymentHistory } from '../deployments/DeploymentHistory';
import { CreateEnvironmentForm } from './CreateEnvironmentForm';
import { EnvironmentTable } from './EnvironmentTable';

/** One application: its environments and its history. */
export function ApplicationPage() {
  const { application: name = '' } = useParams();
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const links = usePortalLinks();
  return (
    <Container>
      <AsyncContent
        query={useQuery(queries.application(name))}
        failedTitle={t('application.failed')}
        notFound={
          <StateCard
            icon={<StatusIcon status="unknown" />}
            title={t('application.notFound', { name })}
            actions={
              <ButtonLink variant="secondary" href={links.applications()}>
                {t('application.toList')}
              </ButtonLink>
            }
          >
            <p>{t('application.notFoundText')}</p>
          </StateCard>
        }
      >
        {application => <ApplicationContent application={application} />}
      </AsyncContent>
    </Container>
  );
}

function ApplicationContent(props: { application: Application }) {
  const { application } = props;
  const { t } = usePortalTranslation();
  const entityHref = useEntityHref();
  const { owner } = application;
  return (
    <>
      <PageHead
        title={application.name}
        facts={[
          {
            label: t('application.owner'),
            value: owner && (
              <TextLink href={entityHref(owner)}>{shortName(owner)}</TextLink>
            ),
          },
          {
            label: t('application.created'),
            value: <Age at={application.createdAt} />,
          },
        ]}
      />
      <Stack>
        {application.description && <p>{application.description}</p>}
        <Section flush title={t('application.environments')}>
          <EnvironmentTable application={application} />
          <CreateEnvironmentForm application={application} />
        </Section>
        <Section flush title={t('application.history')}>
          <DeploymentHistory name={{ application: application.name }} />
        </Section>
      </Stack>
    </>
  );
}
