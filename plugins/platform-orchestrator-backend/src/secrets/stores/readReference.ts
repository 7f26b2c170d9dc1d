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

import { DriverError, StoreReference } from '@platform-orchestrator/engine';
import { SecretStoreConfig } from '../../config';
import { readFromEnvironment } from './readFromEnvironment';
import { readFromFile } from './readFromFile';

/**
 * Reads a secret of a configured store.
 *
 * @throws a `DriverError` that names store and reference, never the value
 */
export async function readReference(options: {
  stores: ReadonlyMap<string, SecretStoreConfig>;
  reference: StoreReference;
  signal: AbortSignal;
}): Promise<string> {
  const { stores, reference, signal } = options;
  signal.throwIfAborted();
  const store = stores.get(reference.store);
  if (!store) {
    throw new DriverError(
      'invalid',
      `The secret store '${reference.store}' is not configured`,
      {
        nextStep: `Add platformOrchestrator.secrets.stores.${reference.store} to app-config.yaml, or correct the definition`,
      },
    );
  }
  if (reference.version !== undefined) {
    throw new DriverError(
      'invalid',
      `The secret store '${reference.store}' keeps no versions, but version '${reference.version}' of '${reference.ref}' is asked for`,
      { nextStep: 'Remove the version from the definition' },
    );
  }
  return store.type === 'file'
    ? readFromFile({ store, reference })
    : readFromEnvironment({ store, reference, variables: process.env });
}
