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
import {
  JsonObject,
  JsonPath,
  JsonValue,
  formatPath,
} from '@platform-orchestrator/score';
import { readYaml } from '../go/readYaml';

const LOCATIONS: readonly AttachedManifest['location'][] = [
  'namespace',
  'cluster',
  'containers',
  'volumes',
];

/**
 * The manifests that a template gave as `name → { location, data }`, in the order of their names. `data` may be YAML text.
 *
 * @param path - Where the template stands.
 * @throws DriverError `invalid` for one that cannot be attached.
 */
export function readManifests(
  manifests: JsonObject,
  path: JsonPath,
): AttachedManifest[] {
  return Object.keys(manifests)
    .sort()
    .map(name => readManifest(manifests[name], [...path, name]));
}

function readManifest(
  value: JsonValue | undefined,
  path: JsonPath,
): AttachedManifest {
  const input = formatPath(path);
  const { location, data, ...others } = asObject(value, path);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw refuse(input, `it has the unknown field "${unknown}"`);
  }
  const known = LOCATIONS.find(item => item === location);
  if (!known) {
    throw refuse(
      input,
      `its location is ${JSON.stringify(
        location ?? null,
      )}, not one of ${LOCATIONS.join(', ')}`,
    );
  }
  const object = asObject(
    typeof data === 'string' ? readYaml(data, `${input}.data`) : data,
    [...path, 'data'],
  );
  checkObject(object, known, input);
  return { location: known, object };
}

/** An object of a cluster needs what tells it from others; a part of a pod needs its name. */
function checkObject(
  object: JsonObject,
  location: AttachedManifest['location'],
  input: string,
): void {
  const missing =
    location === 'namespace' || location === 'cluster'
      ? [
          typeof object.apiVersion !== 'string' && 'apiVersion',
          typeof object.kind !== 'string' && 'kind',
          typeof (object.metadata as JsonObject | null | undefined)?.name !==
            'string' && 'metadata.name',
        ]
      : [typeof object.name !== 'string' && 'name'];
  const [first] = missing.filter(field => field !== false);
  if (first) {
    throw refuse(`${input}.data`, `it has no ${first} that is a text`);
  }
}

function asObject(value: JsonValue | undefined, path: JsonPath): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw refuse(formatPath(path), 'it is no map');
  }
  return value;
}

function refuse(input: string, reason: string): DriverError {
  return new DriverError(
    'invalid',
    `A manifest cannot be attached: ${reason}`,
    {
      input,
      nextStep:
        'Write each manifest as name: { location: namespace, data: { apiVersion: …, kind: …, metadata: { name: … } } }',
    },
  );
}
