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

import {
  EnvironmentName,
  MatchRequest,
  NodeLogLine,
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';

/** How often a page reads again what changes without it. Stops by itself while the tab is hidden. */
const POLL_MS = 30_000;

const polled = { refetchInterval: POLL_MS };

/** One definition per thing that pages read: its key, its call, and whether it is read again. */
export function createQueries(api: PlatformOrchestratorApi) {
  return {
    capabilities: () =>
      queryOptions({
        queryKey: queryKeys.capabilities(),
        queryFn: ({ signal }) => api.getCapabilities({ signal }),
      }),

    environmentTypes: () =>
      queryOptions({
        queryKey: queryKeys.environmentTypes(),
        queryFn: ({ signal }) => api.listEnvironmentTypes({ signal }),
      }),

    resourceTypes: () =>
      queryOptions({
        queryKey: queryKeys.resourceTypes(),
        queryFn: ({ signal }) => api.listResourceTypes({ signal }),
      }),
    definitions: () =>
      queryOptions({
        queryKey: queryKeys.definitions(),
        queryFn: ({ signal }) => api.listDefinitions({ signal }),
      }),
    drivers: () =>
      queryOptions({
        queryKey: queryKeys.drivers(),
        queryFn: ({ signal }) => api.listDrivers({ signal }),
      }),
    applications: (search: string) =>
      infiniteQueryOptions({
        queryKey: queryKeys.applications(search),
        queryFn: ({ signal, pageParam }) =>
          api.listApplications(
            { search: search || undefined, cursor: pageParam },
            { signal },
          ),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: page => page.nextCursor,
        ...polled,
      }),

    application: (name: string) =>
      queryOptions({
        queryKey: queryKeys.application(name),
        queryFn: ({ signal }) => api.getApplication(name, { signal }),
        ...polled,
      }),

    environment: (name: EnvironmentName) =>
      queryOptions({
        queryKey: queryKeys.environment(name, 'summary'),
        queryFn: ({ signal }) => api.getEnvironment(name, { signal }),
        ...polled,
      }),

    graph: (name: EnvironmentName) =>
      queryOptions({
        queryKey: queryKeys.environment(name, 'graph'),
        queryFn: ({ signal }) => api.getGraph(name, { signal }),
        ...polled,
      }),

    workloads: (name: EnvironmentName) =>
      queryOptions({
        queryKey: queryKeys.environment(name, 'workloads'),
        queryFn: ({ signal }) => api.listWorkloads(name, { signal }),
        ...polled,
      }),

    plan: (query: EnvironmentName & { plan: string }) =>
      queryOptions({
        queryKey: queryKeys.environment(query, 'plan', query.plan),
        queryFn: ({ signal }) => api.getPlan(query, { signal }),
        ...polled,
      }),

    deployments: (name: Partial<EnvironmentName>) =>
      infiniteQueryOptions({
        queryKey: queryKeys.deployments(name),
        queryFn: ({ signal, pageParam }) =>
          api.listDeployments({ ...name, cursor: pageParam }, { signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: page => page.nextCursor,
        ...polled,
      }),

    deployment: (id: string) =>
      queryOptions({
        queryKey: queryKeys.deployment(id),
        queryFn: ({ signal }) => api.getDeployment(id, { signal }),
      }),

    nodeLog: (query: { id: string; node: string }) =>
      queryOptions({
        queryKey: queryKeys.deployment(query.id, 'log', query.node),
        // A log only grows: what was read stays, and only what follows is asked for.
        queryFn: async ({ signal, client, queryKey }) => {
          const read = client.getQueryData<NodeLogLine[]>(queryKey) ?? [];
          const after = read.at(-1)?.sequence;
          const next = await api.listNodeLog({ ...query, after }, { signal });
          return [...read, ...next];
        },
      }),

    resources: (
      query: Partial<EnvironmentName> & { type?: string; retained?: boolean },
    ) =>
      infiniteQueryOptions({
        queryKey: queryKeys.resources(query),
        queryFn: ({ signal, pageParam }) =>
          api.listResources({ ...query, cursor: pageParam }, { signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: page => page.nextCursor,
        ...polled,
      }),

    resource: (key: string) =>
      queryOptions({
        queryKey: queryKeys.resource(key),
        queryFn: ({ signal }) => api.getResource(key, { signal }),
        ...polled,
      }),

    match: (request: MatchRequest) =>
      queryOptions({
        queryKey: queryKeys.match(request),
        queryFn: ({ signal }) => api.explainMatch(request, { signal }),
      }),
  };
}
