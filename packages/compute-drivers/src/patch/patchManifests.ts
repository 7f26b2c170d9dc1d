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

import { DriverError } from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import type { TemplateFunction } from '@platform-orchestrator/go-template';
import { executeTemplate } from '../go/executeTemplate';
import { readYaml } from '../go/readYaml';
import { deleteAt, parsePatchPath, setAt } from './patchPath';

/** @public */
export interface PatchManifestsOptions {
  /** The patch template, as score-k8s has them: a Go template that writes a list of `{ op, path, value, description }`. */
  template: string;
  /** As messages shall name it, such as its file. */
  name: string;
  manifests: readonly JsonObject[];
  /** Score workloads by name. */
  workloads: JsonObject;
  namespace?: string;
  /** Functions beside those of Sprig, such as `substituteValue`. */
  functions?: Readonly<Record<string, TemplateFunction>>;
}

const FIELDS = new Set(['op', 'path', 'value', 'description']);

/**
 * Changes rendered manifests by a patch template of score-k8s: `set` and `delete` at paths of the list of manifests, one after the other.
 *
 * @throws DriverError `invalid` for a template that fails or writes no such list.
 *
 * @public
 */
export function patchManifests(options: PatchManifestsOptions): JsonObject[] {
  const { template, name, manifests, workloads, namespace = '' } = options;
  const text = executeTemplate({
    text: template,
    input: name,
    data: { Manifests: manifests, Workloads: workloads, Namespace: namespace },
    execute: { functions: options.functions ?? {} },
  });
  const patches = readYaml(text, name) ?? [];
  if (!Array.isArray(patches)) {
    throw refuse(name, 'it writes no list');
  }
  return patches.reduce<JsonValue>(
    (result, patch, index) => apply(result, patch, `${name}[${index}]`),
    [...manifests],
  ) as JsonObject[];
}

function apply(
  manifests: JsonValue,
  patch: JsonValue,
  input: string,
): JsonValue {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) {
    throw refuse(input, 'it is no map');
  }
  const unknown = Object.keys(patch).find(field => !FIELDS.has(field));
  if (unknown !== undefined) {
    throw refuse(input, `it has the unknown field "${unknown}"`);
  }
  const path = parsePatchPath(String(patch.path ?? ''));
  if (path.length === 0) {
    throw refuse(input, 'it has no path');
  }
  switch (patch.op) {
    case 'set':
      return setAt(manifests, path, patch.value ?? null);
    case 'delete':
      return deleteAt(manifests, path) ?? [];
    default:
      throw refuse(input, 'its op is neither set nor delete');
  }
}

function refuse(input: string, reason: string): DriverError {
  return new DriverError('invalid', `A patch cannot be applied: ${reason}`, {
    input,
    nextStep: 'Write patches as { op: set, path: 0.metadata.name, value: … }',
  });
}
