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

/**
 * Asks the target for names and ports of the workloads' services, as soon as its inputs are known: they make no edge, so workloads may refer
 * to each other in circles.
 */
export async function computeServices(state: GraphState): Promise<void> {
  const { graph, environment } = state;
  const target = graph.nodes.get(graph.target ?? '');
  const driver = state.drivers.get(target?.definition?.driver ?? '');
  if (!target || !driver?.services) {
    state.setServices({});
    return;
  }
  const resolution = state.resolve(target);
  if (resolution.kind !== 'resolved') {
    return;
  }
  const rollouts = [...graph.nodes.values()].filter(
    node => node.kind === 'rollout',
  );
  const services = await driver.services({
    context: {
      application: { id: environment.application },
      environment: {
        id: environment.environment,
        type: environment.environmentType,
        uid: environment.uid,
      },
    },
    inputs: resolution.node.inputs,
    workloads: Object.fromEntries(
      rollouts.map(node => [
        node.workload!,
        { key: node.key, workload: state.set.workloads[node.workload!] },
      ]),
    ),
  });
  state.setServices(services);
}
