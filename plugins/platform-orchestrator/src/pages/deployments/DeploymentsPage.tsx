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

import { ButtonLink, Card, Container } from '@backstage/ui';
import { StateCard, StatusIcon } from '../../components';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import styles from './DeploymentsPage.module.css';
import { DeploymentHistory } from './DeploymentHistory';

/** The tab *Deployments*: what is going on over all environments. */
export function DeploymentsPage() {
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  return (
    <Container>
      <Card className={styles.card}>
        <DeploymentHistory
          name={{}}
          empty={
            <StateCard
              icon={<StatusIcon status="not-deployed" />}
              title={t('deployments.noneYet')}
              actions={
                <ButtonLink variant="secondary" href={links.applications()}>
                  {t('deployments.toApplications')}
                </ButtonLink>
              }
            />
          }
        />
      </Card>
    </Container>
  );
}
