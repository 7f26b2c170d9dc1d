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
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { AsyncContent, Stack } from '../../components';
import { usePortalQueries } from '../../data';
import { useSearchParam } from '../../links';
import { usePortalTranslation } from '../../translation';
import { ApplicationList } from './ApplicationList';
import { CreateApplicationForm } from './CreateApplicationForm';
import { Checklist } from './checklist';

/** The tab *Applications*: all of them; before there is one, what to do first. */
export function ApplicationsPage() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const [create] = useSearchParam('create');
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery({
    ...queries.applications(useDeferredValue(search)),
    placeholderData: previous => previous,
  });
  if (create !== undefined) {
    return (
      <Container>
        <CreateApplicationForm />
      </Container>
    );
  }
  return (
    <Container>
      <Stack>
        <AsyncContent query={query} failedTitle={t('applications.failed')}>
          {data => {
            const applications = data.pages.flatMap(page => page.items);
            return applications.length === 0 && !search ? (
              <Checklist />
            ) : (
              <ApplicationList
                applications={applications}
                search={search}
                onSearch={setSearch}
                updatedAt={query.dataUpdatedAt}
                onMore={query.hasNextPage ? query.fetchNextPage : undefined}
              />
            );
          }}
        </AsyncContent>
      </Stack>
    </Container>
  );
}
