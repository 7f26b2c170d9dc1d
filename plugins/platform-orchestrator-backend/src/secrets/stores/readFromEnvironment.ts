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

/** Reads a variable of the backend process. */
export function readFromEnvironment(options: {
  store: SecretStoreConfig & { type: 'environment' };
  reference: StoreReference;
  variables: Readonly<Record<string, string | undefined>>;
}): string {
  const { store, reference, variables } = options;
  const name = `${store.prefix}${reference.ref}`;
  const value = variables[name];
  if (value === undefined) {
    throw new DriverError(
      'invalid',
      `The secret store '${reference.store}' has no '${reference.ref}': the backend has no variable ${name}`,
      { nextStep: `Start the backend with ${name}` },
    );
  }
  return value;
}
