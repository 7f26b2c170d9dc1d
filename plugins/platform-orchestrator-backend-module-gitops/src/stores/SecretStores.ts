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

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { FileSecretStore } from './FileSecretStore';
import { SecretStoreWriter } from './SecretStoreWriter';
import {
  GitopsSecretStoresExtensionPoint,
  SecretStoreFactory,
} from './gitopsSecretStoresExtensionPoint';

const KEY = 'platformOrchestrator.drivers.gitops.secretStores';

/** The types of secret stores that are installed. */
export class SecretStores implements GitopsSecretStoresExtensionPoint {
  readonly #types = new Map<string, SecretStoreFactory>([
    ['file', FileSecretStore.fromConfig],
  ]);

  addType(type: string, factory: SecretStoreFactory): void {
    if (this.#types.has(type)) {
      throw new InputError(`The type of secret store '${type}' is added twice`);
    }
    this.#types.set(type, factory);
  }

  /** Makes the stores of the configuration, by id. */
  open(
    configured: ReadonlyMap<string, Config>,
  ): ReadonlyMap<string, SecretStoreWriter> {
    return new Map(
      [...configured].map(([id, config]) => {
        const type = config.getString('type');
        const factory = this.#types.get(type);
        if (!factory) {
          throw new InputError(
            `Invalid configuration at '${KEY}.${id}.type': expected one of ${[
              ...this.#types.keys(),
            ].join(', ')}, found ${type}`,
          );
        }
        return [id, factory({ id, config })];
      }),
    );
  }
}
