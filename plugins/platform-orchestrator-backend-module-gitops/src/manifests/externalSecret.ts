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
  DerivedSecret,
  KubernetesObject,
} from '@platform-orchestrator/kubernetes-manifests';
import { GitopsValues } from '../gitopsInputs';
import { ReferencedSecret, SECRET_KEY } from './ReferencedSecrets';

/** How often External Secrets looks at the store again; a value of ours never changes under its name. */
const REFRESH_INTERVAL = '1h';

type Store = NonNullable<GitopsValues['secretStore']>;

/** An object of external-secrets.io that makes a Secret of one value. */
export function externalSecret(options: {
  secret: ReferencedSecret;
  store: Store;
  namespace: string | undefined;
  labels: Record<string, string>;
}): KubernetesObject {
  const { secret, store, namespace, labels } = options;
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: {
      name: secret.name,
      ...(namespace && { namespace }),
      labels,
    },
    spec: {
      ...externalSecretSpec(store),
      target: { name: secret.name, creationPolicy: 'Owner' },
      data: [{ secretKey: SECRET_KEY, remoteRef: secret.remote }],
    },
  };
}

/** One that puts a whole file together, in which secrets stand between other text. */
export function externalSecretOfFile(options: {
  derived: DerivedSecret;
  secrets: readonly ReferencedSecret[];
  store: Store;
}): KubernetesObject {
  const { derived, secrets, store } = options;
  const names = [
    ...new Set(
      derived.parts.flatMap(part =>
        typeof part === 'string' ? [] : part.name,
      ),
    ),
  ];
  const variable = (name: string) => `part${names.indexOf(name)}`;
  const text = derived.parts
    .map(part =>
      typeof part === 'string'
        ? escapeTemplate(part)
        : `{{ .${variable(part.name)} }}`,
    )
    .join('');
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: derived.metadata,
    spec: {
      ...externalSecretSpec(store),
      target: {
        name: derived.metadata.name,
        creationPolicy: 'Owner',
        template: { engineVersion: 'v2', data: { [derived.key]: text } },
      },
      data: names.map(name => ({
        secretKey: variable(name),
        remoteRef: secrets.find(secret => secret.name === name)!.remote,
      })),
    },
  };
}

/** What all of them have. */
export function externalSecretSpec(store: Store) {
  return {
    refreshInterval: REFRESH_INTERVAL,
    secretStoreRef: { kind: store.kind, name: store.name },
  };
}

/** Text that a Go template gives back as it is. */
function escapeTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}
