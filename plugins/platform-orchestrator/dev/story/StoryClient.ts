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
  Capabilities,
  DeploymentEvent,
  DeploymentSummary,
  Environment,
  LogLine,
  Page,
  PlatformOrchestratorApi,
  WorkloadRuntime,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  applications,
  bookshopDeployments,
  environmentTypes,
} from './applications';
import { deployment58, elapsed, logOf } from './deployment';
import { stagingGraph } from './graph';
import { explain } from './match';
import { minutesAgo } from './moments';
import { plan57 } from './plan';
import { definitions, drivers, resourceTypes } from './platform';
import { invalidScore } from './problems';
import { notFound, notTold, refuse } from './refuse';
import { resources } from './resources';

/** Which part of the story is told. */
export type Scenario = 'bookshop' | 'empty';

const page = <Item>(items: Item[]): Page<Item> => ({ items });

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * An orchestrator that lives in the browser and tells one story: bookshop runs in staging, and its promotion to
 * production meets a database that would be replaced and a route that fails.
 */
export function createStoryClient(scenario: Scenario): PlatformOrchestratorApi {
  let cancelled = false;

  const findEnvironment = async (name: {
    application: string;
    environment: string;
  }): Promise<Environment> => {
    const application = applications.find(
      item => item.name === name.application,
    );
    const environment = application?.environments.find(
      item => item.name === name.environment,
    );
    if (!environment) {
      throw await notFound(
        `environment ${name.application}/${name.environment}`,
      );
    }
    return {
      ...environment,
      application: name.application,
      target: { definition: 'target-gitops', driver: 'gitops' },
      set: '7c41e0aa55',
      createdAt: minutesAgo(60 * 24 * 60),
      etag: '1',
      problems: [],
    };
  };

  const capabilities: Capabilities = {
    version: '0.1.0',
    features: [],
    limits: { bodyBytes: 4_000_000, pageSize: 50 },
    definitions: {
      version: '7f02',
      loadedAt: minutesAgo(2),
      environmentTypes: 3,
      resourceTypes: 12,
      definitions: 18,
      targets: scenario === 'empty' ? [] : ['development', 'staging'],
      problems: [],
    },
    notices: [],
  };

  const workloads = (environment: Environment): WorkloadRuntime[] =>
    environment.workloads.map(workload => ({
      name: workload.name,
      version: workload.version,
      images: workload.images,
      health: workload.health,
      urls:
        workload.name === 'web'
          ? [`https://bookshop.${environment.name}.acme.example/`]
          : [],
      containers: ['main-1', 'main-2'].map(name => ({
        name,
        state: 'ready',
        restarts: 0,
        startedAt: environment.lastDeployment?.createdAt,
      })),
    }));

  return {
    getCapabilities: async () => capabilities,
    listEnvironmentTypes: async () => environmentTypes,
    listResourceTypes: async () => resourceTypes,
    listDefinitions: async () => definitions,
    listDefinitionVersions: async () => [],
    listPins: async () => [],
    setPin: async () => {
      throw await notTold();
    },
    removePin: async () => {},
    listDrivers: async () => drivers,

    listApplications: async ({ search = '' } = {}) =>
      page(
        scenario === 'empty'
          ? []
          : applications.filter(({ name }) => name.includes(search)),
      ),
    getApplication: async name => {
      const found = applications.find(item => item.name === name);
      if (!found) {
        throw await notFound(`application ${name}`);
      }
      return found;
    },
    createApplication: async () => {
      throw await notTold();
    },
    updateApplication: async () => {
      throw await notTold();
    },
    deleteApplication: async () => {},
    createEnvironment: async () => {
      throw await notTold();
    },
    getEnvironment: async name => findEnvironment(name),
    updateEnvironment: async ({ paused, ...name }) => ({
      ...(await findEnvironment(name)),
      paused: paused ?? false,
    }),
    deleteEnvironment: async () => deployment58(cancelled),
    getGraph: async () => stagingGraph,
    listWorkloads: async name => workloads(await findEnvironment(name)),

    async *readLogs({ workload }, options): AsyncIterable<LogLine> {
      const texts = [
        '\u001b[32mINFO\u001b[0m  GET /v1/books 200 14ms',
        '\u001b[32mINFO\u001b[0m  GET /v1/books/9783 200 6ms',
        '\u001b[33mWARN\u001b[0m  order 88121 conflict, retry 1 of 3',
        '\u001b[32mINFO\u001b[0m  order 88121 stored',
        '\u001b[32mINFO\u001b[0m  POST /v1/orders 201 131ms',
      ];
      for (let index = 0; !options?.signal?.aborted; index += 1) {
        yield {
          workload,
          container: 'main',
          at: new Date().toISOString(),
          stream: 'stdout',
          text: texts[index % texts.length],
        };
        await wait(index < 200 ? 0 : 1500, options?.signal);
      }
    },

    createPlan: async request => {
      await wait(600);
      if (request.entity?.includes('broken')) {
        throw await refuse({
          status: 400,
          name: 'InputError',
          message: 'api/score.yaml is not valid',
          diagnostics: invalidScore,
        });
      }
      return plan57;
    },
    getPlan: async () => plan57,
    createDeployment: async () => deployment58(cancelled),
    listDeployments: async ({ environment, application } = {}) => {
      const all: DeploymentSummary[] = [
        ...Object.values(bookshopDeployments),
        ...applications.flatMap(item =>
          item.name === 'bookshop'
            ? []
            : item.environments.flatMap(
                ({ lastDeployment, runningDeployment }) =>
                  [runningDeployment, lastDeployment].filter(
                    entry => entry !== undefined,
                  ),
              ),
        ),
      ];
      return page(
        all
          .filter(item => !application || item.application === application)
          .filter(item => !environment || item.environment === environment)
          .sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
      );
    },
    getDeployment: async () => deployment58(cancelled),
    cancelDeployment: async () => {
      cancelled = true;
      return deployment58(cancelled);
    },
    approveDeployment: async () => deployment58(cancelled),
    rejectDeployment: async () => deployment58(cancelled),
    retryDeployment: async () => deployment58(cancelled),
    async *followDeployment(
      { after = 0 },
      options,
    ): AsyncIterable<DeploymentEvent> {
      let last = after;
      while (!options?.signal?.aborted && elapsed() < 153) {
        await wait(1000, options?.signal);
        last = Math.max(last + 1, deployment58(cancelled).sequence);
        yield {
          sequence: last,
          at: new Date().toISOString(),
          kind: 'node.end',
          body: {},
        };
      }
    },
    listNodeLog: async ({ node, after = 0 }) =>
      logOf(node).filter(line => line.sequence > after),

    listResources: async ({ retained, environment } = {}) =>
      page(
        resources
          .filter(item => !retained || item.retained)
          .filter(item => !environment || item.environment === environment),
      ),
    getResource: async key => {
      const found = resources.find(item => item.key === key);
      if (!found) {
        throw await notFound(`resource ${key}`);
      }
      return found;
    },
    pruneResource: async () => deployment58(cancelled),
    adoptResource: async () => deployment58(cancelled),
    forgetResource: async () => {},
    getSet: async id => ({ id, workloads: {} }),
    diffSets: async () => ({ added: [], removed: [], changed: [] }),
    listValues: async () => [],
    setValue: async () => {
      throw await notTold();
    },
    unsetValue: async () => {},
    listValueVersions: async () => [],
    restoreValue: async () => {
      throw await notTold();
    },
    explainMatch: async request => {
      await wait(200);
      return explain(request);
    },
  };
}
