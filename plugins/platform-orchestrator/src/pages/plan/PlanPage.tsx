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

import { ButtonLink, Container } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { AsyncContent, StateCard, StatusIcon } from '../../components';
import { usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import { PlanContent } from './PlanContent';

/** A plan: what a deployment would do, and why. */
export function PlanPage() {
  const { application = '', environment = '', plan = '' } = useParams();
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const links = usePortalLinks();
  const name = { application, environment };
  return (
    <Container>
      <AsyncContent
        query={useQuery(queries.plan({ ...name, plan }))}
        failedTitle={t('plan.failed')}
        notFound={
          <StateCard
            icon={<StatusIcon status="unknown" />}
            title={t('plan.notFound')}
            actions={
              <ButtonLink variant="secondary" href={links.environment(name)}>
                {t('plan.toEnvironment', { environment })}
              </ButtonLink>
            }
          >
            <p>{t('plan.notFoundText')}</p>
          </StateCard>
        }
      >
        {data => <PlanContent key={data.id} plan={data} />}
      </AsyncContent>
    </Container>
  );
}
