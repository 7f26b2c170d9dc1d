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

import { AttachedManifest, Rehearsal } from '@platform-orchestrator/engine';
import { InvalidInputError } from '../InvalidInputError';
import { attachedObjects } from './attachedObjects';

describe('attachedObjects', () => {
  /** A rehearsal in which the drivers of resources attach objects. */
  function rehearsal(manifests: Record<string, AttachedManifest[]>): Rehearsal {
    const nodes = Object.entries(manifests).map(([id, list]) => [
      id,
      {
        node: { identity: { type: 'queue', class: 'default', id } },
        manifests: list,
      },
    ]);
    return { nodes: new Map(nodes as never), problems: [] };
  }

  const configMap = (name: string | undefined, data = 'a') => ({
    location: 'namespace' as const,
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: name === undefined ? {} : { name },
      data: { data },
    },
  });

  it('places objects, shares equal ones, and leaves parts of pods to the pods', () => {
    const role: AttachedManifest = {
      location: 'cluster',
      object: {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'reader' },
      },
    };
    const { objects } = attachedObjects({
      namespace: 'shop',
      rehearsal: rehearsal({
        one: [configMap('shared'), configMap(undefined), role],
        two: [
          configMap('shared'),
          { location: 'containers', object: { name: 'sidecar' } },
        ],
      }),
    });
    expect(
      objects.map(({ kind, metadata }) => [
        kind,
        metadata.name,
        metadata.namespace,
      ]),
    ).toEqual([
      ['ClusterRole', 'reader', undefined],
      [
        'ConfigMap',
        expect.stringMatching(/^queue-default-one-\w{10}$/),
        'shop',
      ],
      ['ConfigMap', 'shared', 'shop'],
    ]);
  });

  it('names Secrets and shows none', () => {
    const result = attachedObjects({
      namespace: undefined,
      rehearsal: rehearsal({
        one: [
          {
            location: 'namespace',
            object: {
              apiVersion: 'v1',
              kind: 'Secret',
              metadata: { name: 'login' },
              stringData: { password: 'hunter2' },
            },
          },
        ],
      }),
    });
    expect(result).toEqual({
      objects: [],
      secrets: [{ name: 'login', madeBy: 'queue.default#one' }],
    });
  });

  it('refuses different objects of one name', () => {
    const clash = () =>
      attachedObjects({
        namespace: 'shop',
        rehearsal: rehearsal({
          one: [configMap('same', 'a')],
          two: [configMap('same', 'b')],
        }),
      });
    expect(clash).toThrow(InvalidInputError);
    expect(clash).toThrow(
      expect.objectContaining({
        diagnostics: [
          expect.objectContaining({
            message:
              'The resources queue.default#one and queue.default#two attach different objects "ConfigMap/same".',
          }),
        ],
      }),
    );
  });
});
