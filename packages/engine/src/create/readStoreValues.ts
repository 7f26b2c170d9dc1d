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

import { Expression, StoreReference } from '../model/Expression';
import { Secret } from '../model/Secret';
import { Value, ValueObject } from '../model/Value';
import { storeKey } from '../plan/resolveNode';
import { SecretStore } from '../ports/SecretStore';

/** Reads what the expression refers to in outside stores, by `storeKey`. */
export async function readStoreValues(options: {
  expression: Expression;
  secrets: SecretStore;
  signal: AbortSignal;
}): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  for (const reference of references(options.expression)) {
    values.set(
      storeKey(reference),
      await options.secrets.read(reference, options.signal),
    );
  }
  return values;
}

/** Reads again what a kept request only names: the secrets of outside stores. */
export async function fillStoreValues(options: {
  value: ValueObject;
  secrets: SecretStore;
  signal: AbortSignal;
}): Promise<ValueObject> {
  const { secrets, signal } = options;

  async function fill(value: Value): Promise<Value> {
    if (value instanceof Secret) {
      const parts: (string | Secret)[] = [];
      for (const part of value.parts) {
        const origin = typeof part === 'string' ? undefined : part.origin;
        parts.push(
          origin?.store
            ? Secret.of(await secrets.read(origin.store, signal), origin)
            : part,
        );
      }
      return Secret.join(parts);
    }
    if (Array.isArray(value)) {
      return Promise.all(value.map(fill));
    }
    if (value !== null && typeof value === 'object') {
      const entries = await Promise.all(
        Object.keys(value).map(
          async key => [key, await fill(value[key])] as const,
        ),
      );
      return Object.fromEntries(entries);
    }
    return value;
  }

  return (await fill(options.value)) as ValueObject;
}

function references(expression: Expression): StoreReference[] {
  switch (expression.kind) {
    case 'store':
      return [expression];
    case 'list':
      return expression.items.flatMap(references);
    case 'object':
      return expression.entries.flatMap(([, value]) => references(value));
    default:
      return [];
  }
}
