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

import { ResourceIdentity } from '@platform-orchestrator/backstage-plugin-common';

/** What {@link nodeLabel} needs to know of a node. */
export interface LabelledNode extends ResourceIdentity {
  /** `platform`, `shared` or the name of a workload. */
  lane: string;
  definition?: { name: string };
}

/** The two lines that name a node. */
export interface NodeLabel {
  /** The id within its lane: `db` of `workloads.api.db` in the lane `api`. */
  name: string;
  /** What it is: its type, the kind of a Kubernetes object. */
  type: string;
  /** As `type`, but the definition where that would only repeat the name. */
  detail: string;
}

const KUBERNETES_OBJECT = 'kubernetes-object';

/** How a node is called where its lane is known. */
export function nodeLabel(node: LabelledNode): NodeLabel {
  if (node.type === KUBERNETES_OBJECT) {
    // <location>/<group>/<kind>/<name>, see the model's "Manifests from drivers"
    const [name, kind] = node.id.split('/').reverse();
    return { name, type: kind, detail: kind };
  }
  const name = nameInLane(node);
  const detail = name === node.type ? node.definition?.name : node.type;
  return { name, type: node.type, detail: detail ?? node.type };
}

/** Both words in one, as sentences use them: `db postgres`. */
export function nodeTitle(node: LabelledNode): string {
  const { name, type } = nodeLabel(node);
  return `${name} ${type}`;
}

function nameInLane(node: LabelledNode): string {
  const workload = `workloads.${node.lane}`;
  if (node.id === workload) {
    return node.lane;
  }
  for (const prefix of [`${workload}.`, 'workloads.', 'shared.']) {
    if (node.id.startsWith(prefix)) {
      return node.id.slice(prefix.length);
    }
  }
  return node.id;
}
