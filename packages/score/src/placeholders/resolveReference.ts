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

import { JsonObject, JsonValue } from '../model/Json';
import { PlaceholderReference } from '../model/Placeholder';
import { showName, showNames } from '../diagnostics/showName';
import { suggestNear } from '../diagnostics/suggestNear';
import { describeType } from '../schema/describeValue';
import { PlaceholderError } from './PlaceholderError';

/** @public */
export interface ReferenceContext<S extends object> {
  /** The workload's metadata. */
  metadata: JsonObject;
  /** The outputs of a resource of this workload by its name; `undefined` when there is no such resource. */
  resource(name: string): ResourceOutputs<S> | undefined;
  /** The names that `resource` knows, for suggestions. */
  resourceNames?: Iterable<string>;
}

/** Outputs as a tree, or a function that finds one by its keys. @public */
export type ResourceOutputs<S extends object> =
  | { outputs: JsonObject }
  | { lookup(keys: string[]): JsonValue | S };

/**
 * The value that a reference leads to: `metadata.<key>…` or `resources.<name>.<output>…`.
 *
 * @throws PlaceholderError when it leads nowhere, with the names that do exist.
 *
 * @example
 * ```ts
 * resolveReference({ text: 'resources.db.port', elements: ['resources', 'db', 'port'] }, {
 *   metadata: workload.metadata,
 *   resource: name => (name === 'db' ? { outputs: { port: 5432 } } : undefined),
 * }); // 5432
 * ```
 *
 * @public
 */
export function resolveReference<S extends object = never>(
  reference: Pick<PlaceholderReference, 'text' | 'elements'>,
  context: ReferenceContext<S>,
): JsonValue | S {
  const [root, ...rest] = reference.elements;
  if (root === 'metadata') {
    if (rest.length === 0) {
      throw problem(
        reference,
        'a key of the metadata is missing after "metadata"',
      );
    }
    return lookUpValue(context.metadata, rest, reference);
  }
  if (root !== 'resources') {
    throw new PlaceholderError([
      {
        reference,
        reason: `a placeholder begins with "metadata" or "resources", not with "${root}"`,
        suggestion: 'write $${…} to keep the text as it is',
      },
    ]);
  }
  const [name, ...keys] = rest;
  if (name === undefined) {
    throw problem(
      reference,
      'the name of a resource is missing after "resources"',
    );
  }
  const resource = context.resource(name);
  if (resource === undefined) {
    const names = [...(context.resourceNames ?? [])];
    throw new PlaceholderError([
      {
        reference,
        reason: `there is no resource "${name}"`,
        suggestion: describeNames(name, names),
      },
    ]);
  }
  if ('lookup' in resource) {
    return resource.lookup(keys);
  }
  if (keys.length === 0) {
    throw problem(reference, `the name of an output of "${name}" is missing`);
  }
  return lookUpValue(resource.outputs, keys, reference);
}

/** Walks mappings by their keys. Lists and texts cannot be entered. */
function lookUpValue(
  start: JsonObject,
  keys: readonly string[],
  reference: Pick<PlaceholderReference, 'text' | 'elements'>,
): JsonValue {
  let value: JsonValue = start;
  for (const key of keys) {
    if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
      throw problem(
        reference,
        `"${key}" cannot be looked up in ${describeType(
          value,
        )}, only in a mapping`,
      );
    }
    const known: string[] = value === null ? [] : Object.keys(value);
    const next: JsonValue | undefined =
      value !== null && Object.hasOwn(value, key) ? value[key] : undefined;
    if (next === undefined) {
      throw new PlaceholderError([
        {
          reference,
          reason: `there is no "${key}"`,
          suggestion: describeNames(key, known),
        },
      ]);
    }
    value = next;
  }
  return value;
}

function problem(
  reference: Pick<PlaceholderReference, 'text' | 'elements'>,
  reason: string,
): PlaceholderError {
  return new PlaceholderError([{ reference, reason }]);
}

function describeNames(
  wrong: string,
  names: readonly string[],
): string | undefined {
  const near = suggestNear(wrong, names);
  if (near !== undefined) {
    return `did you mean ${showName(near)}?`;
  }
  return names.length > 0 ? `there is ${showNames(names)}` : undefined;
}
