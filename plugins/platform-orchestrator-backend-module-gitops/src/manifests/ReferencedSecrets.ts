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
  Secret,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  ResolvedText,
  SecretReference,
  legalName,
} from '@platform-orchestrator/kubernetes-manifests';

/** The one key of each Secret that stands for a single value. */
const KEY = 'value';

/** A single secret of a rollout: how the cluster knows it, and where its value is. */
export interface ReferencedSecret {
  /** Of the ExternalSecret, and of the Secret that it makes. */
  name: string;
  /** Where the store has the value. */
  remote: { key: string; version?: string };
  /** Missing where the store has it already. */
  value?: string;
}

/** Collects the single secrets of a rollout while its texts are turned into references. */
export class ReferencedSecrets {
  readonly #workload: string;
  readonly #prefix: string;
  readonly #store: string | undefined;
  readonly #hash: (content: string) => string;
  readonly #found = new Map<string, ReferencedSecret>();

  /**
   * @param options - `prefix` stands before the names in the store; `store` is the id of the target's store, undefined where it has none
   */
  constructor(options: {
    workload: string;
    prefix: string;
    store: string | undefined;
    hash: (content: string) => string;
  }) {
    this.#workload = options.workload;
    this.#prefix = options.prefix;
    this.#store = options.store;
    this.#hash = options.hash;
  }

  /** By name. */
  list(): ReferencedSecret[] {
    return [...this.#found.values()].sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  }

  /** Text whose secrets have become references. */
  text(value: string | Secret): ResolvedText {
    if (typeof value === 'string') {
      return value;
    }
    return value.parts.map(part =>
      typeof part === 'string' ? part : this.#refer(part),
    );
  }

  #refer(secret: Secret): SecretReference {
    if (this.#store === undefined) {
      throw new DriverError(
        'invalid',
        `The workload ${
          this.#workload
        } uses secrets, and the target has no store for them: they must not be in Git`,
        {
          input: 'inputs.secretStore',
          nextStep: 'Add the input secretStore to the deployment-target',
        },
      );
    }
    const { from = '', path = '', store } = secret.origin ?? {};
    const value = secret.revealText();
    const name = legalName([
      this.#workload,
      ...(path === '' ? [] : [readable(path)]),
      this.#hash(JSON.stringify([from, path, value])),
    ]);
    if (!this.#found.has(name)) {
      this.#found.set(
        name,
        // what the target's own store has already needs no copy
        store?.store === this.#store
          ? {
              name,
              remote: {
                key: store.ref,
                ...(store.version && { version: store.version }),
              },
            }
          : { name, remote: { key: `${this.#prefix}${name}` }, value },
      );
    }
    return { name, key: KEY };
  }
}

/** The key under which a Secret made for a reference has its value. */
export const SECRET_KEY = KEY;

/** Something to recognise a secret by, that makes no name illegal and leaves room for the hash. */
function readable(path: string): string {
  return path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 20)
    .replace(/^-+|-+$/g, '');
}
