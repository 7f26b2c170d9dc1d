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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';

/** Why a patch cannot be applied. */
export interface PatchProblem {
  /** Index of the operation in the patch. */
  operation: number;
  message: string;
}

/** Thrown within this file only. */
class PatchError extends Error {}

type Parent = JsonObject | JsonValue[];

/**
 * Applies a JSON Patch (RFC 6902) to a copy of a document. Other than there, `add` makes the maps that are missing above its path.
 *
 * @param patch - a list of operations, from outside
 */
export function patchDocument(
  document: JsonObject,
  patch: JsonValue,
): { document: JsonObject } | { problem: PatchProblem } {
  if (!Array.isArray(patch)) {
    return {
      problem: { operation: 0, message: 'A patch is a list of operations.' },
    };
  }
  const root: JsonObject = { document: structuredClone(document) };
  for (const [operation, item] of patch.entries()) {
    try {
      applyOperation(root, item);
    } catch (error) {
      if (error instanceof PatchError) {
        return { problem: { operation, message: error.message } };
      }
      throw error;
    }
  }
  return { document: root.document as JsonObject };
}

function applyOperation(root: JsonObject, operation: JsonValue): void {
  const { op, path, from, value } = isMap(operation) ? operation : {};
  const steps = parsePointer(path, 'path');
  switch (op) {
    case 'add':
      set(root, steps, required(value), { makeParents: true, insert: true });
      break;
    case 'replace':
      get(root, steps);
      set(root, steps, required(value), {});
      break;
    case 'remove':
      remove(root, steps);
      break;
    case 'move': {
      const source = parsePointer(from, 'from');
      const moved = get(root, source);
      remove(root, source);
      set(root, steps, moved, { insert: true });
      break;
    }
    case 'copy':
      set(root, steps, structuredClone(get(root, parsePointer(from, 'from'))), {
        insert: true,
      });
      break;
    case 'test':
      if (
        JSON.stringify(get(root, steps)) !== JSON.stringify(required(value))
      ) {
        throw new PatchError(`The value at "${path}" is another one.`);
      }
      break;
    default:
      throw new PatchError(`"${String(op)}" is no operation of a JSON Patch.`);
  }
}

/** The keys of a JSON Pointer, below the root that holds the document. */
function parsePointer(pointer: JsonValue | undefined, field: string): string[] {
  if (typeof pointer !== 'string' || (pointer !== '' && pointer[0] !== '/')) {
    throw new PatchError(
      `"${field}" must be a JSON Pointer such as "/spec/pod".`,
    );
  }
  const keys = pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keys.includes('__proto__')) {
    throw new PatchError('"__proto__" is no name of a field.');
  }
  return ['document', ...keys];
}

function get(root: JsonObject, steps: readonly string[]): JsonValue {
  let value: JsonValue | undefined = root;
  for (const step of steps) {
    value = member(value, step);
    if (value === undefined) {
      throw new PatchError(`There is nothing at "${pointerOf(steps)}".`);
    }
  }
  return value;
}

function member(value: JsonValue, step: string): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value[listIndex(value, step, value.length - 1)];
  }
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function set(
  root: JsonObject,
  steps: readonly string[],
  value: JsonValue,
  options: { makeParents?: boolean; insert?: boolean },
): void {
  const parent = parentOf(root, steps, options.makeParents ?? false);
  const last = steps[steps.length - 1];
  if (!Array.isArray(parent)) {
    parent[last] = value;
  } else if (options.insert) {
    const index =
      last === '-' ? parent.length : listIndex(parent, last, parent.length);
    parent.splice(index, 0, value);
  } else {
    parent[listIndex(parent, last, parent.length - 1)] = value;
  }
}

function remove(root: JsonObject, steps: readonly string[]): void {
  get(root, steps);
  const parent = parentOf(root, steps, false);
  const last = steps[steps.length - 1];
  if (Array.isArray(parent)) {
    parent.splice(listIndex(parent, last, parent.length - 1), 1);
  } else {
    delete parent[last];
  }
}

function parentOf(
  root: JsonObject,
  steps: readonly string[],
  makeParents: boolean,
): Parent {
  let parent: Parent = root;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const known: JsonValue | undefined = Array.isArray(parent)
      ? parent[listIndex(parent, step, parent.length - 1)]
      : parent[step];
    if (isMap(known) || Array.isArray(known)) {
      parent = known;
    } else if (known === undefined && makeParents && !Array.isArray(parent)) {
      const made: JsonObject = {};
      parent[step] = made;
      parent = made;
    } else {
      throw new PatchError(
        `Nothing can be put below "${pointerOf(steps.slice(0, index + 1))}".`,
      );
    }
  }
  return parent;
}

function listIndex(list: JsonValue[], step: string, largest: number): number {
  const index = /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
  if (index < 0 || index > largest) {
    throw new PatchError(`A list of ${list.length} has no item "${step}".`);
  }
  return index;
}

function required(value: JsonValue | undefined): JsonValue {
  if (value === undefined) {
    throw new PatchError('"value" is missing.');
  }
  return value;
}

function pointerOf(steps: readonly string[]): string {
  return steps
    .slice(1)
    .map(step => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
