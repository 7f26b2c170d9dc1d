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
import { Plan } from '@platform-orchestrator/backstage-plugin-common';
import { RiRefreshLine } from '@remixicon/react';
import { Age, Hash, PageHead, Status } from '../../components';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import { usePlanAgain } from './usePlanAgain';

/** What was planned, when, and whether it still holds. */
export function PlanHead(props: { plan: Plan }) {
  const { plan } = props;
  const { application, environment } = plan;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const again = usePlanAgain(plan);
  return (
    <PageHead
      title={t('plan.title', { number: String(plan.number) })}
      crumbs={[
        { label: application, href: links.application(application) },
        {
          label: environment,
          href: links.environment({ application, environment }),
        },
      ]}
      actions={
        <>
          {plan.state === 'stale' && <Status status="stale" />}
          <ButtonLink
            variant="secondary"
            iconStart={<RiRefreshLine />}
            href={again}
          >
            {t('plan.again')}
          </ButtonLink>
          <ButtonLink
            variant="tertiary"
            href={links.environment({ application, environment })}
          >
            {t('plan.discard')}
          </ButtonLink>
        </>
      }
      facts={[
        { label: t('plan.source'), value: plan.source.text },
        {
          label: t('plan.files'),
          value: plan.source.files.length > 0 && plan.source.files.join(', '),
        },
        { label: t('plan.set'), value: <Hash length={6} value={plan.set} /> },
        {
          label: t('plan.made'),
          value: (
            <span>
              <Age at={plan.createdAt} by={plan.createdBy} />
              {plan.state === 'ready' && `, ${t('plan.current')}`}
            </span>
          ),
        },
      ]}
    />
  );
}
