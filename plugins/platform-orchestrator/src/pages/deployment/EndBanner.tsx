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

import { ButtonLink } from '@backstage/ui';
import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { ReactNode } from 'react';
import { Banner, StatusIcon, TextLink } from '../../components';
import { usePortalLinks } from '../../links';
import { Translate, usePortalTranslation } from '../../translation';
import { ApprovalBanner } from './ApprovalBanner';

/** Says what is special about a deployment's state: that it waits, or why it ended without having run. */
export function EndBanner(props: { deployment: Deployment }) {
  const { deployment } = props;
  const { state, supersededBy, set, approval } = deployment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const { application, environment } = deployment;
  const texts: Partial<Record<Deployment['state'], ReactNode>> = {
    queued: queuedText(deployment, t),
    'awaiting-approval': t('deployment.awaitingApproval'),
    cancelled: t('deployment.cancelled'),
    superseded: (
      <>
        {t('deployment.superseded')}{' '}
        <TextLink href={supersededBy && links.deployment(supersededBy)}>
          {t('deployment.newer')}
        </TextLink>
      </>
    ),
    stale: t('deployment.stale'),
  };
  if (state === 'awaiting-approval' && approval) {
    return <ApprovalBanner deployment={deployment} approval={approval} />;
  }
  const text = texts[state];
  if (!text) {
    return null;
  }
  return (
    <Banner
      tone={state === 'stale' ? 'warning' : 'info'}
      icon={<StatusIcon status={state} />}
      title={text}
      actions={
        state === 'stale' &&
        set && (
          <ButtonLink
            variant="primary"
            href={links.newPlan({ application, environment }, { set })}
          >
            {t('plan.again')}
          </ButtonLink>
        )
      }
    />
  );
}

/** What a deployment waits for: its environment is paused, others run before it, or it is next. */
function queuedText(deployment: Deployment, t: Translate): string {
  const { paused, queuePosition = 0, environment } = deployment;
  if (paused) {
    return t('deployment.paused', { environment });
  }
  return queuePosition > 1
    ? t('deployment.queued', { number: String(queuePosition) })
    : t('deployment.next');
}
