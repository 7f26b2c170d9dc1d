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
import { useQuery } from '@tanstack/react-query';
import { Age, Hash, PageHead, Status, TextLink } from '../../components';
import { useApplicationEntities, usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { DeployButton, nextEnvironment, PromoteButton } from '../../planning';
import { AttentionMarks, EnvironmentHealth } from '../../summary';
import { usePortalTranslation } from '../../translation';
import { EnvironmentMenu } from './EnvironmentMenu';

/** Where this is, how it is, and what can be done. */
export function EnvironmentHead(props: {
  environment: Environment;
  onPause: () => void;
}) {
  const { environment, onPause } = props;
  const { application, lastDeployment, target } = environment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const queries = usePortalQueries();
  const { components } = useApplicationEntities(application);
  const { data } = useQuery(queries.application(application));
  const next = nextEnvironment(data?.environments ?? [], environment.name);
  const name = { application, environment: environment.name };
  return (
    <PageHead
      title={environment.name}
      crumbs={[{ label: application, href: links.application(application) }]}
      actions={
        <>
          <DeployButton environment={name} components={components} />
          {next && environment.workloads.length > 0 && (
            <PromoteButton variant="primary" from={name} to={next.name} />
          )}
          <EnvironmentMenu environment={environment} onPause={onPause} />
        </>
      }
      facts={[
        {
          label: t('environment.health'),
          value: (
            <>
              <EnvironmentHealth environment={environment} />
              <AttentionMarks environment={environment} />
            </>
          ),
        },
        { label: t('environment.type'), value: environment.typeTitle },
        {
          label: t('environment.target'),
          value: target
            ? t('environment.targetValue', target)
            : t('environment.noTarget'),
        },
        {
          label: t('environment.lastDeployment'),
          value: lastDeployment && (
            <>
              <TextLink href={links.deployment(lastDeployment.id)}>
                {t('summary.deployment', {
                  number: String(lastDeployment.number),
                })}
              </TextLink>
              <Status
                status={lastDeployment.state}
                note={
                  <Age
                    at={lastDeployment.createdAt}
                    by={lastDeployment.createdBy}
                  />
                }
              />
            </>
          ),
        },
        {
          label: t('environment.set'),
          value: environment.set && <Hash length={6} value={environment.set} />,
        },
      ]}
    />
  );
}
