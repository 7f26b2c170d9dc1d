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
import { CodeBlock, StateCard, StatusIcon } from '../../components';
import { useApplicationEntities, usePortalQueries } from '../../data';
import {
  DeployButton,
  previousEnvironment,
  PromoteButton,
} from '../../planning';
import { usePortalTranslation } from '../../translation';

/** An environment in which nothing was deployed yet, and the ways to begin. */
export function NothingDeployed(props: { environment: Environment }) {
  const { application, name } = props.environment;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const { components } = useApplicationEntities(application);
  const { data } = useQuery(queries.application(application));
  const previous = previousEnvironment(data?.environments ?? [], name);
  return (
    <StateCard
      icon={<StatusIcon status="not-deployed" />}
      title={t('environment.nothing', { name })}
      actions={
        <>
          {previous && (
            <PromoteButton
              variant="primary"
              from={{ application, environment: previous.name }}
              to={name}
            />
          )}
          <DeployButton
            environment={{ application, environment: name }}
            components={components}
          />
        </>
      }
    >
      <p>{t('environment.nothingText')}</p>
      <CodeBlock
        label={t('environment.command')}
        code={`platctl deploy score.yaml --app ${application} --env ${name}`}
      />
    </StateCard>
  );
}
