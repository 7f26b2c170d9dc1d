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
import { ReadDocument } from '../definitions/ReadDocument';
import { placeOf } from '../definitions/placeOf';
import { PROVISIONER_PARTS, PROVISIONER_TEMPLATES } from './provisionerSchema';
import { ProvisionerEntry } from './readProvisionerDocument';

/** The driver of each kind of provisioner. */
const DRIVERS = {
  template: 'score-provisioner',
  cmd: 'score-provisioner-command',
} as const;

/**
 * Makes definitions of the entries of all provisioner files. Of several that match a resource the first one counts: in the order of file names, then of the lists.
 *
 * @param entries - In the order of each file.
 */
export function toProvisionerDefinitions(
  entries: readonly ProvisionerEntry[],
): ReadDocument[] {
  const names = new Map<string, number>();
  return [...entries]
    .sort(byFileName)
    .map(({ scheme, value, source }, order) => {
      const name = nameOf(value.uri, names);
      const { uri, type, description, args, ...rest } = value;
      return {
        kind: 'ResourceDefinition',
        source,
        value: {
          name,
          title: uri,
          ...(typeof description === 'string' && { description }),
          type,
          driver: DRIVERS[scheme],
          inputs: {
            uri,
            ...(scheme === 'template'
              ? { templates: templatesOf(rest) }
              : { args: args ?? [] }),
          },
          secrets: {},
          provision: {},
          criteria: [],
          dialect: 'score',
          provisioner: {
            order,
            ...(typeof value.class === 'string' && { class: value.class }),
            ...(typeof value.id === 'string' && { id: value.id }),
            params: textsOf(value.supported_params),
            outputs: textsOf(value.expected_outputs),
          },
          place: placeOf(source.file, source),
        },
      };
    });
}

function templatesOf(value: JsonObject): JsonObject {
  return Object.fromEntries(
    [...PROVISIONER_TEMPLATES, ...PROVISIONER_PARTS]
      .filter(name => typeof value[name] === 'string')
      .map(name => [name, value[name]]),
  );
}

function textsOf(value: JsonValue | undefined): string[] {
  return (value ?? []) as string[];
}

/** A name made of the URI, which is meant to tell one provisioner from all others; with a number where it doesn't. */
function nameOf(uri: string, names: Map<string, number>): string {
  const name = uri
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}

function byFileName(left: ProvisionerEntry, right: ProvisionerEntry): number {
  const [one, other] = [left, right].map(({ source }) => source.file ?? '');
  return compare(baseName(one), baseName(other)) || compare(one, other);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
