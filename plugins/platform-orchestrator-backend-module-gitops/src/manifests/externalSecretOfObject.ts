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

import {
  DriverError,
  JsonObject,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  KubernetesObject,
  legalName,
} from '@platform-orchestrator/kubernetes-manifests';
import { GitopsValues } from '../gitopsInputs';
import { externalSecretSpec } from './externalSecret';

/**
 * An object of external-secrets.io that makes a `Secret` as a driver attached it, and the values that it reads.
 *
 * @param options - `prefix` stands before the names in the store; `hash` is keyed
 * @throws an `invalid` error where the target has no store: what is secret must not be in Git
 */
export function externalSecretOfObject(options: {
  object: KubernetesObject;
  prefix: string;
  store: GitopsValues['secretStore'];
  hash: (content: string) => string;
}): { manifest: KubernetesObject; secrets: Map<string, string> } {
  const { object, prefix, store, hash } = options;
  const { name } = object.metadata;
  if (!store) {
    throw new DriverError(
      'invalid',
      `The Secret ${name} is attached, and the target has no store for its values: they must not be in Git`,
      {
        input: 'inputs.secretStore',
        nextStep: 'Add the input secretStore to the deployment-target',
      },
    );
  }
  const secrets = new Map<string, string>();
  const refer = (field: string, value: string, encoding: object) => {
    const key = `${prefix}${legalName([
      name,
      field.toLowerCase(),
      hash(JSON.stringify([field, value])),
    ])}`;
    secrets.set(key, value);
    return { secretKey: field, remoteRef: { key, ...encoding } };
  };
  const { data = {}, stringData = {}, type } = object as JsonObject;
  const texts = Object.entries(stringData as Record<string, string>);
  // what stands in both counts as text, as in Kubernetes
  const bytes = Object.entries(data as Record<string, string>).filter(
    ([field]) => !Object.hasOwn(stringData as object, field),
  );
  return {
    manifest: {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: object.metadata,
      spec: {
        ...externalSecretSpec(store),
        target: {
          name,
          creationPolicy: 'Owner',
          ...(type !== undefined && {
            template: { engineVersion: 'v2', mergePolicy: 'Merge', type },
          }),
        },
        data: [
          ...texts.map(([field, value]) => refer(field, value, {})),
          ...bytes.map(([field, value]) =>
            refer(field, value, { decodingStrategy: 'Base64' }),
          ),
        ],
      },
    },
    secrets,
  };
}
