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

import { DeploymentNode } from '@platform-orchestrator/backstage-plugin-common';
import { statusOfNode } from '../components';
import { GraphModel } from './GraphModel';

/** What a deployment works on, and how far it is. */
export function graphOfDeployment(nodes: DeploymentNode[]): GraphModel {
  const keys = new Set(nodes.map(node => node.key));
  return {
    items: nodes.map(node => ({ ...node, status: statusOfNode(node) })),
    connections: nodes.flatMap(node =>
      node.dependsOn
        .filter(key => keys.has(key))
        .map(key => ({ from: key, to: node.key })),
    ),
  };
}
