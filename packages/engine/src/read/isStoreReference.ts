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

import { JsonValue } from '@platform-orchestrator/score';
import { StoreReference } from '../model/Expression';

/** Whether a leaf of a definition's secrets is exactly `{ store, ref, version? }` with texts: read from a secret store when the node runs. */
export function isStoreReference(
  value: JsonValue,
): value is Omit<StoreReference, 'kind'> & { [key: string]: string } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return false;
  }
  const { store, ref, version, ...rest } = value;
  return (
    typeof store === 'string' &&
    typeof ref === 'string' &&
    (version === undefined || typeof version === 'string') &&
    Object.keys(rest).length === 0
  );
}
