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

import { isDeepStrictEqual } from 'node:util';
import { Rehearsal, identityText } from '@platform-orchestrator/engine';
import {
  KubernetesObject,
  legalName,
} from '@platform-orchestrator/kubernetes-manifests';
import { Diagnostic } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';

/** Objects that drivers make besides the workloads. */
export interface AttachedObjects {
  objects: KubernetesObject[];
  /** Secrets hold values, so they are named and not shown: name, and whose driver makes it. */
  secrets: { name: string; madeBy: string }[];
}

/**
 * Collects what drivers attach to the namespace and to the cluster. Resources that attach the same object share it.
 *
 * @throws InvalidInputError where two attach different ones of the same name.
 */
export function attachedObjects(options: {
  rehearsal: Rehearsal;
  namespace: string | undefined;
}): AttachedObjects {
  const { rehearsal, namespace } = options;
  const found = new Map<string, { object: KubernetesObject; owner: string }>();
  const diagnostics: Diagnostic[] = [];
  for (const { node, manifests } of rehearsal.nodes.values()) {
    const owner = identityText(node.identity);
    for (const { location, object: given } of manifests) {
      if (location !== 'namespace' && location !== 'cluster') {
        continue;
      }
      const object = placed(given as unknown as KubernetesObject, {
        owner,
        namespace: location === 'namespace' ? namespace : undefined,
      });
      const { apiVersion, kind, metadata } = object;
      const name = [location, apiVersion, kind, metadata.name].join('/');
      const other = found.get(name);
      if (other && !isDeepStrictEqual(other.object, object)) {
        diagnostics.push({
          code: 'render/object-clash',
          severity: 'error',
          message: `The resources ${other.owner} and ${owner} attach different objects "${kind}/${metadata.name}".`,
          suggestion: 'name them by something of their own, such as the key',
        });
      }
      found.set(name, { object, owner });
    }
  }
  if (diagnostics.length > 0) {
    throw new InvalidInputError({ diagnostics, sources: new Map() });
  }
  const all = [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each);
  const isSecret = ({ object }: (typeof all)[number]) =>
    object.kind === 'Secret';
  return {
    objects: all.filter(each => !isSecret(each)).map(({ object }) => object),
    secrets: all.filter(isSecret).map(({ object, owner }) => ({
      name: object.metadata.name,
      madeBy: owner,
    })),
  };
}

/** With a namespace, and with a name where the driver leaves it open. */
function placed(
  object: KubernetesObject,
  { owner, namespace }: { owner: string; namespace: string | undefined },
): KubernetesObject {
  const { metadata } = object;
  return {
    ...object,
    metadata: {
      ...metadata,
      name: metadata?.name ?? legalName([owner]),
      ...(namespace !== undefined && {
        namespace: metadata?.namespace ?? namespace,
      }),
    },
  };
}
