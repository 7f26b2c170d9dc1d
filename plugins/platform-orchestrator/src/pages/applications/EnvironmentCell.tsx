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
import { Note, Status, TextLink } from '../../components';
import { usePortalLinks } from '../../links';
import {
  AttentionMarks,
  EnvironmentHealth,
  EnvironmentVersion,
  healthOf,
} from '../../summary';
import { usePortalTranslation } from '../../translation';
import { worstHealth } from './worstHealth';

/** The environments of one type: health first, then the version, then what somebody should look at. */
export function EnvironmentCell(props: {
  application: Application;
  type: string;
}) {
  const { application, type } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const environments = application.environments.filter(
    environment => environment.type === type,
  );
  if (environments.length === 0) {
    return null;
  }
  if (environments.length === 1) {
    return (
      <OneEnvironment
        application={application.name}
        environment={environments[0]}
      />
    );
  }
  const worst = worstHealth(environments);
  return (
    <>
      <TextLink quiet href={links.application(application.name)}>
        <Status status={worst} />
      </TextLink>
      <Note>
        {t('applications.several', {
          number: String(environments.length),
          healthy: String(
            environments.filter(({ health }) => health === 'healthy').length,
          ),
        })}
      </Note>
    </>
  );
}

function OneEnvironment(props: {
  application: string;
  environment: EnvironmentSummary;
}) {
  const { application, environment } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const health = healthOf(environment);
  return (
    <>
      <TextLink
        quiet
        href={links.environment({ application, environment: environment.name })}
        aria-label={[
          application,
          environment.name,
          t(`status.${health}`),
          environment.version,
        ]
          .filter(Boolean)
          .join(' ')}
      >
        <EnvironmentHealth environment={environment} />
      </TextLink>
      <Note>
        {health === 'not-deployed' ? (
          t('applications.never')
        ) : (
          <EnvironmentVersion environment={environment} />
        )}
      </Note>
      <AttentionMarks environment={environment} />
    </>
  );
}
