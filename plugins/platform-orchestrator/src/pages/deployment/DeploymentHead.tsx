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

import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import {
  ClockTime,
  formatDuration,
  Hash,
  PageHead,
  shortName,
  Status,
  TextLink,
  useNow,
} from '../../components';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import { DeploymentActions } from './DeploymentActions';

/** Which deployment this is, how it is, who asked for it; and what can be done with it. */
export function DeploymentHead(props: { deployment: Deployment }) {
  const { deployment } = props;
  const { application, environment, startedAt, endedAt } = deployment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const now = useNow(1000);
  const name = { application, environment };
  const end = endedAt ? new Date(endedAt) : now;
  const took =
    startedAt &&
    formatDuration({ ms: end.getTime() - new Date(startedAt).getTime(), t });
  return (
    <PageHead
      title={t('deployment.title', { number: String(deployment.number) })}
      crumbs={[
        { label: application, href: links.application(application) },
        { label: environment, href: links.environment(name) },
      ]}
      actions={<DeploymentActions deployment={deployment} />}
      facts={[
        {
          label: t('deployment.status'),
          value: <Status status={deployment.state} note={took} />,
        },
        {
          label: t('deployment.health'),
          value: <Status status={deployment.health} />,
        },
        { label: t('deployment.source'), value: deployment.source.text },
        {
          label: t('deployment.plan'),
          value: deployment.planId && (
            <TextLink href={links.plan(name, deployment.planId)}>
              {t('deployment.openPlan')}
            </TextLink>
          ),
        },
        {
          label: t('deployment.requested'),
          value: (
            <span>
              {shortName(deployment.createdBy)},{' '}
              <ClockTime at={deployment.createdAt} />
            </span>
          ),
        },
        {
          label: t('deployment.set'),
          value: deployment.set && <Hash length={6} value={deployment.set} />,
        },
        {
          label: t('deployment.commit'),
          value: deployment.commit && (
            <Hash length={7} value={deployment.commit} />
          ),
        },
      ]}
    />
  );
}
