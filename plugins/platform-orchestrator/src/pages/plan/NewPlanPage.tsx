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

import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { problemsOfError } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { platformOrchestratorApiRef } from '../../api';
import {
  FailedCard,
  LoadingCard,
  PageHead,
  Stack,
  StateCard,
  StatusIcon,
} from '../../components';
import { queryKeys, usePortalQueries } from '../../data';
import { fromSearch, usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import { InvalidSource } from './InvalidSource';

/**
 * Makes a plan of what the address names and leads to it. What cannot be planned is explained here, and planned again
 * from here: nothing was changed.
 */
export function NewPlanPage() {
  const { application = '', environment = '' } = useParams();
  const [search] = useSearchParams();
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queries = usePortalQueries();
  const queryClient = useQueryClient();
  const links = usePortalLinks();
  const navigate = useNavigate();
  const name = { application, environment };
  const source = fromSearch(search);

  const query = useQuery({
    // A plan is made once per visit: reading it again is what its own page does.
    queryKey: queryKeys.newPlan(name, search.toString()),
    queryFn: ({ signal }) => api.createPlan({ ...name, ...source }, { signal }),
    enabled: source !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  const plan = query.data;
  const path = plan && links.plan(name, plan.id, source);
  useEffect(() => {
    if (plan && path) {
      const { queryKey } = queries.plan({
        application,
        environment,
        plan: plan.id,
      });
      queryClient.setQueryData(queryKey, plan);
      navigate(path, { replace: true });
    }
  }, [application, environment, navigate, path, plan, queries, queryClient]);

  const problems = problemsOfError(query.error);
  return (
    <Container>
      <PageHead
        title={t('plan.new')}
        crumbs={[
          { label: application, href: links.application(application) },
          { label: environment, href: links.environment(name) },
        ]}
      />
      <Stack>
        {!source && (
          <StateCard
            icon={<StatusIcon status="unknown" />}
            title={t('plan.noSource')}
          />
        )}
        {source && !query.error && (
          <StateCard
            icon={<StatusIcon status="running" />}
            title={t('plan.planning')}
          >
            <LoadingCard rows={3} />
          </StateCard>
        )}
        {query.error && problems.length > 0 && (
          <InvalidSource
            error={query.error}
            problems={problems}
            onRetry={() => query.refetch()}
          />
        )}
        {query.error && problems.length === 0 && (
          <FailedCard
            title={t('plan.notMade')}
            error={query.error}
            triedAt={query.errorUpdatedAt}
            onRetry={() => query.refetch()}
          />
        )}
      </Stack>
    </Container>
  );
}
