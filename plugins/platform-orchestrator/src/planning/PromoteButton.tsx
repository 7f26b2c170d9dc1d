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
import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';
import { RiArrowRightLine } from '@remixicon/react';
import { usePortalLinks } from '../links';
import { usePortalTranslation } from '../translation';

/** Props of {@link PromoteButton}. */
export interface PromoteButtonProps {
  from: EnvironmentName;
  /** Name of the environment to which it is promoted. */
  to: string;
  /** Only these workloads; all where it is missing. */
  workloads?: string[];
  variant?: 'primary' | 'secondary';
  /** Says only *Promote*; the name for screen readers has the target. */
  short?: boolean;
}

/** Leads to the plan of what another environment runs. */
export function PromoteButton(props: PromoteButtonProps) {
  const { from, to, workloads, variant = 'secondary', short } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const label = t('planning.promoteTo', { environment: to });
  return (
    <ButtonLink
      variant={variant}
      iconStart={<RiArrowRightLine />}
      aria-label={label}
      href={links.newPlan(
        { application: from.application, environment: to },
        { from: { environment: from.environment }, workloads },
      )}
    >
      {short ? t('planning.promote') : label}
    </ButtonLink>
  );
}
