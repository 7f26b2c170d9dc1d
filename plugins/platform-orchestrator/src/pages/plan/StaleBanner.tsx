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
import {
  changesOfError,
  Plan,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiRefreshLine } from '@remixicon/react';
import { Banner } from '../../components';
import { errorMessage } from '../../data';
import { usePortalTranslation } from '../../translation';
import { usePlanAgain } from './usePlanAgain';

/** Props of {@link StaleBanner}. */
export interface StaleBannerProps {
  plan: Plan;
  /** What the server answered when it refused to run it. */
  error?: unknown;
}

/** The plan does not hold any more: what changed since, and the way to a new one. */
export function StaleBanner(props: StaleBannerProps) {
  const { plan, error } = props;
  const { t } = usePortalTranslation();
  const again = usePlanAgain(plan);
  const changes = [...plan.staleBecause, ...changesOfError(error)];
  return (
    <div role="alert">
      <Banner
        tone="warning"
        icon={<RiRefreshLine aria-hidden size={16} />}
        title={plan.state === 'expired' ? t('plan.expired') : t('plan.stale')}
        actions={
          <ButtonLink
            variant="primary"
            iconStart={<RiRefreshLine />}
            href={again}
          >
            {t('plan.again')}
          </ButtonLink>
        }
      >
        {error !== undefined && <p>{errorMessage(error)}</p>}
        {changes.length > 0 && (
          <ul>
            {changes.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Banner>
    </div>
  );
}
