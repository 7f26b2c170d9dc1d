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

import { ActiveResource, DeploymentSet } from '../src/model';
import { ExpansionCache, expandGraph } from '../src/match';
import { GraphState } from '../src/plan/GraphState';
import { PlanResult, makePlan } from '../src/plan/makePlan';
import { Driver, DriverRegistry, SecretScope } from '../src/ports';
import { readDefinitions, readScore } from '../src/read';
import { rehearseGraph, settledNodes } from '../src/rehearse';
import { Measurement } from './Measurement';
import { PLATFORM } from './generateDefinitions';
import { generateScoreFiles } from './generateSet';

const NODES = 1_000;
const ROUNDS = 30;
const NOW = new Date(0);
const CONTEXT = {
  application: 'shop',
  environment: 'prod',
  environmentType: 'production',
  uid: 'shop/prod',
};

/** All that the definitions of the platform read. */
const OUTPUTS = {
  host: 'host',
  port: 5432,
  bucket: 'bucket',
  user: 'user',
  password: 'password',
};
const DRIVER: Driver = {
  id: 'static',
  inputs: { values: { type: 'object' } },
  capabilities: { target: true, pure: true },
  apply: async () => ({ outputs: { values: OUTPUTS, secrets: {} } }),
  delete: async () => {},
  services: async () => ({}),
};
const DRIVERS: DriverRegistry = { get: () => DRIVER, list: () => [DRIVER] };
const SCOPE: SecretScope = {
  seal: text => text,
  open: text => text,
  hmac: text => text,
};

/** A plan after one Score file changed, against everything as it was deployed before. */
export async function measurePlan(): Promise<Measurement> {
  const { definitions } = readDefinitions({
    files: [PLATFORM],
    hmac: text => text,
  });
  const { set } = readScore({ files: generateScoreFiles(NODES) });
  const cache = new ExpansionCache();
  const expand = (wanted: DeploymentSet) =>
    expandGraph({ set: wanted, definitions, context: CONTEXT, cache });
  const common = { environment: CONTEXT, drivers: DRIVERS };

  const graph = expand(set!);
  const rehearsal = await rehearseGraph({
    ...common,
    set: set!,
    definitions,
    graph,
    now: NOW,
  });
  const rows = settledNodes({ rehearsal, graph }).map(
    ({ dependsOn, ...node }): ActiveResource => ({
      ...node,
      environmentUid: CONTEXT.uid,
      state: 'active',
      outputs: OUTPUTS,
      secretNames: [],
      manifests: [],
      dependencies: dependsOn.map(key => ({ key, origins: [] })),
      health: 'healthy',
      retained: false,
      createdAt: NOW,
      updatedAt: NOW,
      deploymentId: 'deployment',
    }),
  );
  const plan = (wanted: DeploymentSet): Promise<PlanResult> =>
    makePlan({
      state: new GraphState({
        ...common,
        set: wanted,
        graph: expand(wanted),
        scope: SCOPE,
        rows,
      }),
      request: { confirmed: new Set(), prune: new Set(), everything: false },
      now: NOW,
    });

  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = changeOne(set!, round);
    const start = performance.now();
    const { plan: made } = await plan(changed);
    fastest = Math.min(fastest, performance.now() - start);
    const { update, unchanged } = made.counts;
    if (update !== 1 || update + unchanged !== made.nodes.length) {
      throw new Error(`Not one change: ${JSON.stringify(made.counts)}`);
    }
  }
  return {
    name: `plan ${graph.nodes.size} nodes again, one file changed`,
    value: fastest,
    unit: 'ms',
    limit: 50,
  };
}

function changeOne(set: DeploymentSet, round: number): DeploymentSet {
  const [[name, workload], ...others] = Object.entries(set.workloads);
  const { main } = workload.containers;
  const variables = { ...main.variables, ROUND: String(round) };
  const changed = { ...workload, containers: { main: { ...main, variables } } };
  return {
    ...set,
    workloads: { ...Object.fromEntries(others), [name]: changed },
  };
}
