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

import { KUBERNETES_OBJECT } from '../../match/builtinTypes';
import { identityText } from '../../model/Identity';
import { Problem } from '../../model/Problem';
import { GraphNode, ResourceGraph } from '../../model/ResourceGraph';
import { DriverRegistry } from '../../ports/DriverRegistry';
import { ObjectGraph } from './ObjectGraph';

/** Why an object can never be applied: its parents do not agree on it, or the target cannot hold it. */
export function objectProblem(options: {
  node: GraphNode;
  state: {
    graph: ResourceGraph;
    drivers: DriverRegistry;
    objects: ObjectGraph;
  };
}): Problem | undefined {
  const { node, state } = options;
  if (node.identity.type !== KUBERNETES_OBJECT) {
    return undefined;
  }
  const { agreed, parents } = state.objects.get(node.key)!;
  const names = parents
    .map(parent => identityText(state.graph.nodes.get(parent)!.identity))
    .sort();
  const common = { node: node.key, origin: node.requestedBy[0] };
  if (!agreed) {
    return {
      ...common,
      code: 'plan/objects-differ',
      message: `${names.join(' and ')} name the same object ${
        node.identity.id
      } with different contents`,
      nextStep:
        'Give the objects different names, or the same content: then the resources own it together.',
    };
  }
  const driver = state.drivers.get(node.driver ?? '');
  return driver && !driver.capabilities.objects
    ? {
        ...common,
        code: 'plan/objects-not-held',
        message: `${names.join(' and ')} need the object ${
          node.identity.id
        }, and the target, whose driver is ${
          driver.id
        }, cannot hold objects of Kubernetes`,
        nextStep:
          'Choose another definition for the resource, or another deployment-target for this environment.',
      }
    : undefined;
}
