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

import { AttachedManifest } from '../../model/ActiveResource';
import { Expression } from '../../model/Expression';
import { resourceKey } from '../../model/Identity';
import { GraphNode } from '../../model/ResourceGraph';
import { isStatefulObject, objectIdentity } from './objectIdentity';
import { SECRET_FIELDS } from './sealedManifests';

/** The key of the object that a manifest describes. */
export function objectKey(
  manifest: AttachedManifest,
  environmentUid: string,
): string {
  return resourceKey({ ...objectIdentity(manifest), environmentUid });
}

/** The node of an object: its params are the object, its inputs those of the target that applies it. */
export function objectNode(options: {
  key: string;
  manifest: AttachedManifest;
  /** Nodes that name it. */
  parents: readonly GraphNode[];
  target: GraphNode;
}): GraphNode {
  const { key, manifest, parents, target } = options;
  const { definition } = target;
  return {
    key,
    identity: objectIdentity(manifest),
    kind: 'resource',
    ...(definition && { definition, driver: definition.driver }),
    stateful: parents.some(parent => isStatefulObject(manifest, parent)),
    params: objectParams(manifest, parents[0].key),
    inputs: target.inputs,
    secrets: target.secrets,
    requestedBy: parents.map(parent => ({
      kind: 'definition',
      name: parent.definition?.name ?? parent.identity.type,
      path: 'manifests',
    })),
  };
}

/** What stands in a Secret is secret. */
function objectParams(
  { object }: AttachedManifest,
  parent: string,
): Expression {
  return object.kind === 'Secret'
    ? {
        kind: 'object',
        entries: Object.entries(object).map(([field, value = null]) => [
          field,
          {
            kind: 'literal',
            value,
            ...(SECRET_FIELDS.includes(field) && { secretFrom: parent }),
          },
        ]),
      }
    : { kind: 'literal', value: object };
}
