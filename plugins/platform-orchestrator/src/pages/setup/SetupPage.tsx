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

import { Container } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { Stack, ViewTab, ViewTabs } from '../../components';
import { usePortalQueries } from '../../data';
import { SetupView, useSearchParam } from '../../links';
import { usePortalTranslation } from '../../translation';
import { DefinitionsView } from './definitions/DefinitionsView';
import { LoadProblems } from './LoadProblems';
import { MatchingView } from './matching/MatchingView';
import { DriversView } from './offer/DriversView';
import { EnvironmentTypesView } from './offer/EnvironmentTypesView';
import { ResourceTypesView } from './offer/ResourceTypesView';

/** The tab *Setup*: what the platform offers, whether it is sound, and which definition a request would get. */
export function SetupPage() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const [view, setView] = useSearchParam('view');
  const definitions = useQuery(queries.definitions());
  const resourceTypes = useQuery(queries.resourceTypes());
  const environmentTypes = useQuery(queries.environmentTypes());
  const drivers = useQuery(queries.drivers());
  const tabs: ViewTab<SetupView>[] = [
    {
      id: 'definitions',
      label: t('setup.tab.definitions'),
      count: definitions.data?.length,
      content: () => <DefinitionsView />,
    },
    {
      id: 'resource-types',
      label: t('setup.tab.resourceTypes'),
      count: resourceTypes.data?.length,
      content: () => <ResourceTypesView />,
    },
    {
      id: 'environment-types',
      label: t('setup.tab.environmentTypes'),
      count: environmentTypes.data?.length,
      content: () => <EnvironmentTypesView />,
    },
    {
      id: 'drivers',
      label: t('setup.tab.drivers'),
      count: drivers.data?.length,
      content: () => <DriversView />,
    },
    {
      id: 'matching',
      label: t('setup.tab.matching'),
      content: () => <MatchingView />,
    },
  ];
  const shown = tabs.find(tab => tab.id === view) ?? tabs[0];
  return (
    <Container>
      <Stack>
        <LoadProblems />
        <ViewTabs<SetupView>
          label={t('setup.title')}
          value={shown.id}
          onChange={id => setView(id === 'definitions' ? undefined : id)}
          tabs={tabs}
        />
      </Stack>
    </Container>
  );
}
