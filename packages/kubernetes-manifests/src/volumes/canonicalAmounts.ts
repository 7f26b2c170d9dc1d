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

import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { VolumeSource } from '../model/VolumeBinding';
import { parseQuantity } from '../quantities/parseQuantity';
import { printQuantity } from '../quantities/printQuantity';

/**
 * A claim with amounts as the API server prints them, so that what was applied and what is read back are the same. A driver may send anything: what has another shape
 * stays as it is.
 */
export function canonicalClaim(
  spec: PersistentVolumeClaimSpec,
): PersistentVolumeClaimSpec {
  return changeMember(spec, 'resources', resources =>
    changeMember(
      changeMember(resources, 'limits', canonicalAmounts),
      'requests',
      canonicalAmounts,
    ),
  );
}

/** A source with the size of an `emptyDir` as the API server prints it. */
export function canonicalSource(source: VolumeSource): VolumeSource {
  return changeMember(source, 'emptyDir', emptyDir =>
    changeMember(emptyDir, 'sizeLimit', canonicalAmount),
  );
}

function canonicalAmounts(amounts: Record<string, string>) {
  return Object.keys(amounts).reduce(
    (changed, name) => changeMember(changed, name, canonicalAmount),
    amounts,
  );
}

/** Spellings that only Kubernetes knows, and what is no amount, are left to the API server. */
function canonicalAmount(text: string): string {
  const quantity = parseQuantity(text);
  return quantity ? printQuantity(quantity) : text;
}

/** The object with one member changed, if it is an object and has it. */
function changeMember<T, K extends keyof T>(
  parent: T,
  name: K,
  change: (member: NonNullable<T[K]>) => T[K],
): T {
  if (typeof parent !== 'object' || parent === null) {
    return parent;
  }
  const member = parent[name];
  return member === undefined || member === null
    ? parent
    : { ...parent, [name]: change(member) };
}
