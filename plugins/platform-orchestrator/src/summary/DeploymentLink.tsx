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

import { DeploymentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { Age, Status, TextLink } from '../components';
import { usePortalLinks } from '../links';
import { usePortalTranslation } from '../translation';
import styles from './summary.module.css';

/** Props of {@link DeploymentLink}. */
export interface DeploymentLinkProps {
  deployment: DeploymentSummary;
  /** Names the environment too, for places that show several. */
  withEnvironment?: boolean;
}

/** A deployment in two lines: which one, and how and when it went. */
export function DeploymentLink(props: DeploymentLinkProps) {
  const { deployment, withEnvironment } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  return (
    <>
      <TextLink href={links.deployment(deployment.id)}>
        {withEnvironment
          ? t('summary.deploymentTo', {
              number: String(deployment.number),
              environment: deployment.environment,
            })
          : t('summary.deployment', { number: String(deployment.number) })}
      </TextLink>
      <div className={styles.line}>
        <Status
          small
          status={deployment.state}
          note={
            <>
              · <Age at={deployment.createdAt} by={deployment.createdBy} />
            </>
          }
        />
      </div>
    </>
  );
}
