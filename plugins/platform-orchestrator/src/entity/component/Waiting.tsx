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

import { EnvironmentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { Status, TextLink } from '../../components';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import styles from './Waiting.module.css';

/** What goes on in an environment, or waits to. */
export function Waiting(props: { environment: EnvironmentSummary }) {
  const { runningDeployment, queued, attention } = props.environment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const awaits = attention.includes('awaiting-approval');
  if (!runningDeployment && queued === 0 && !awaits) {
    return (
      <span className={styles.nothing}>{t('component.nothingWaits')}</span>
    );
  }
  return (
    <>
      {runningDeployment && (
        <Status
          status={runningDeployment.state}
          label={
            <TextLink href={links.deployment(runningDeployment.id)}>
              {t('component.running', {
                number: String(runningDeployment.number),
              })}
            </TextLink>
          }
        />
      )}
      {queued > 0 && (
        <Status
          status="queued"
          label={t('component.queued', { number: String(queued) })}
        />
      )}
      {awaits && <Status status="awaiting-approval" />}
    </>
  );
}
