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
import { AsyncContent, StateCard, StatusIcon } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalLinks } from '../../../links';
import { usePortalTranslation } from '../../../translation';
import { DefinitionContent } from './DefinitionContent';

/** One definition: whom it serves, what it hands to its driver, and where its versions are in use. */
export function DefinitionPage() {
  const { definition: name = '' } = useParams();
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const links = usePortalLinks();
  return (
    <Container>
      <AsyncContent
        query={useQuery(queries.definitions())}
        failedTitle={t('setup.definitions.failed')}
      >
        {definitions => {
          const found = definitions.find(item => item.name === name);
          return found ? (
            <DefinitionContent definition={found} />
          ) : (
            <StateCard
              icon={<StatusIcon status="unknown" />}
              title={t('setup.definition.notFound', { name })}
              actions={
                <ButtonLink variant="secondary" href={links.setup()}>
                  {t('setup.definition.toList')}
                </ButtonLink>
              }
            />
          );
        }}
      </AsyncContent>
    </Container>
  );
}
