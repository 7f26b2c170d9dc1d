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

import { GraphState } from './GraphState';

/** Names and ports of the workloads' services, where the target computes them and its inputs are known. */
export async function computeServices(state: GraphState): Promise<void> {
  const { graph, environment } = state;
  const rollouts = [...graph.nodes.values()].filter(
    node => node.kind === 'rollout',
  );
  const driver = state.drivers.get(rollouts[0]?.driver ?? '');
  if (!driver?.services) {
    return;
  }
  const target = graph.target ? graph.nodes.get(graph.target) : undefined;
  const resolution = target && state.resolve(target);
  if (resolution && resolution.kind !== 'resolved') {
    return;
  }
  const services = await driver.services({
    context: {
      application: { id: environment.application },
      environment: {
        id: environment.environment,
        type: environment.environmentType,
        uid: environment.uid,
      },
    },
    inputs: resolution?.node.inputs ?? {},
    workloads: Object.fromEntries(
      rollouts.map(node => [
        node.workload!,
        { key: node.key, workload: state.set.workloads[node.workload!] },
      ]),
    ),
  });
  state.setServices(services);
}
