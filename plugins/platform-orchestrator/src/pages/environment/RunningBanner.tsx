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
import { Banner, Note, StatusIcon, TextLink } from '../../components';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';

/** Says that a deployment goes on here, and how many wait behind it. */
export function RunningBanner(props: { environment: Environment }) {
  const { runningDeployment, queued } = props.environment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  if (!runningDeployment) {
    return null;
  }
  return (
    <Banner
      tone="info"
      icon={<StatusIcon status={runningDeployment.state} />}
      title={
        <TextLink href={links.deployment(runningDeployment.id)}>
          {t('environment.running', {
            number: String(runningDeployment.number),
          })}
        </TextLink>
      }
    >
      {queued > 0 && <Note>{t('environment.queued', { count: queued })}</Note>}
    </Banner>
  );
}
