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

import { AttachedManifest, DriverError } from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { CLUSTER_KINDS, METADATA_FIELDS, fieldsOf } from './objectFields';

/** Maps of `metadata` in which all values are texts. */
const TEXT_MAPS = ['labels', 'annotations'];

/**
 * The objects of Kubernetes that a provisioner gave. Kinds that are known are checked: a field that they don't have would be lost.
 *
 * @param input - The template that gave them.
 * @throws DriverError `invalid`.
 */
export function readObjects(
  objects: readonly JsonValue[],
  input: string,
): AttachedManifest[] {
  return objects.map((object, index) =>
    readObject(object, `${input}[${index}]`),
  );
}

function readObject(value: JsonValue, input: string): AttachedManifest {
  const refuse = (reason: string) =>
    new DriverError(
      'invalid',
      `An object of Kubernetes cannot be made: ${reason}`,
      {
        input,
        nextStep: 'Mend the template in its provisioner file',
      },
    );
  if (!isMap(value)) {
    throw refuse('it is no map');
  }
  const { apiVersion, kind, metadata = {} } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    throw refuse('it lacks apiVersion or kind');
  }
  if (!isMap(metadata) || typeof metadata.name !== 'string') {
    throw refuse('it lacks a metadata.name that is a text');
  }
  const fields = fieldsOf(apiVersion, kind);
  if (fields) {
    const unknown =
      Object.keys(value).find(field => !fields.has(field)) ??
      Object.keys(metadata).find(field => !METADATA_FIELDS.has(field));
    if (unknown !== undefined) {
      throw refuse(`a ${kind} has no field "${unknown}"`);
    }
    const wrong = TEXT_MAPS.find(name => !isTextMap(metadata[name]));
    if (wrong !== undefined) {
      throw refuse(`its metadata.${wrong} are not all texts`);
    }
  }
  return {
    location: CLUSTER_KINDS.has(kind) ? 'cluster' : 'namespace',
    object: value,
  };
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isTextMap(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    (isMap(value) &&
      Object.values(value).every(item => typeof item === 'string'))
  );
}
