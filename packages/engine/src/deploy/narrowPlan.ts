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
import { DeploymentSource } from '../model/DeploymentSet';
import { Plan, PlannedNode } from '../model/Plan';
import { ResourceGraph } from '../model/ResourceGraph';
import { countActions } from '../plan/countActions';

/** Of a plan only what its source asks for: a prune or an adoption leaves the rest of the environment as it is, also where definitions changed meanwhile. */
export function narrowPlan(options: {
  plan: Plan;
  source: DeploymentSource;
  graph: ResourceGraph;
}): Plan {
  const { plan, source, graph } = options;
  switch (source.kind) {
    case 'prune':
      return only(
        plan,
        ({ key, action }) => action === 'delete' && !graph.nodes.has(key),
      );
    case 'adopt': {
      const wanted = withDependencies(plan, source.keys);
      return only(plan, ({ key }) => wanted.has(key));
    }
    default:
      return plan;
  }
}

function only(plan: Plan, isWanted: (node: PlannedNode) => boolean): Plan {
  const nodes = plan.nodes.filter(isWanted);
  return { ...plan, nodes, counts: countActions(nodes) };
}

/** What is taken over needs the outputs of what it depends on. */
function withDependencies(
  plan: Plan,
  keys: readonly string[],
): ReadonlySet<string> {
  const nodes = new Map(plan.nodes.map(node => [node.key, node]));
  const wanted = new Set(keys);
  for (const key of wanted) {
    nodes.get(key)?.dependsOn.forEach(needed => wanted.add(needed));
  }
  return wanted;
}
