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
  JsonValue,
  mergeJsonPatch,
} from '@platform-orchestrator/score';
import { executeTemplate } from '../go/executeTemplate';
import { goTemplate } from '../go/goTemplate';
import { readYaml } from '../go/readYaml';
import { RandomFor } from '../go/withRandom';
import { encodeSecretRef } from './encodeSecretRef';
import { ProvisionerData } from './provisionerData';
import { readObjects } from './readObjects';

/** Templates that make parts of a Compose project. */
export const COMPOSE_PARTS = [
  'directories',
  'files',
  'networks',
  'volumes',
  'services',
  'models',
] as const;

/** What a provisioner gave. */
export interface ProvisionerResult {
  outputs: JsonObject;
  state: JsonObject;
  /** The shared document with its changes; undefined where it has none. */
  shared: JsonObject | undefined;
  manifests: AttachedManifest[];
  /** Names of the templates that made parts of a Compose project. */
  compose: string[];
  /** Lines for people. */
  messages: string[];
}

/**
 * Runs the templates of a provisioner: `init`, `state`, `shared`, `outputs`, then the others; each reads what those before gave.
 *
 * @throws DriverError `invalid` that names the template.
 */
export function runProvisioner(options: {
  templates: Readonly<Record<string, string>>;
  data: ProvisionerData;
  random: RandomFor;
}): ProvisionerResult {
  const { templates, random } = options;
  const data: JsonObject & ProvisionerData = { ...options.data };
  const run = (name: string): JsonValue | undefined => {
    const input = `inputs.templates.${name}`;
    const text = templates[name]?.trim() ?? '';
    if (text === '') {
      return undefined;
    }
    return readYaml(
      executeTemplate({
        text,
        input,
        data: asGo(data),
        execute: { random: random(name), functions: { encodeSecretRef } },
      }),
      input,
    );
  };
  data.Init = asMap(run('init'), 'init');
  data.State = asMap(run('state'), 'state');
  const patch = asMap(run('shared'), 'shared');
  data.Shared = mergeJsonPatch(data.Shared, patch) as JsonObject;
  const outputs = asMap(run('outputs'), 'outputs');
  return {
    outputs,
    state: data.State,
    shared: templates.shared === undefined ? undefined : data.Shared,
    manifests: readObjects(
      asList(run('manifests'), 'manifests'),
      'inputs.templates.manifests',
    ),
    compose: COMPOSE_PARTS.filter(
      name => Object.keys(asMap(run(name), name)).length > 0,
    ),
    messages: asList(run('info_logs'), 'info_logs').map(String),
  };
}

/** Fields that are maps in Go, which has not made them where there is nothing in them. */
const GO_MAPS = ['Params', 'Metadata'] as const;

function asGo(data: ProvisionerData): object {
  const empty = GO_MAPS.filter(
    name => Object.keys(data[name] ?? {}).length === 0,
  );
  return {
    ...data,
    ...Object.fromEntries(empty.map(name => [name, goTemplate().NIL_MAP])),
  };
}

function asMap(value: JsonValue | undefined, name: string): JsonObject {
  if (value === undefined || value === null) {
    return {};
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw notA('map', name);
  }
  return value;
}

function asList(value: JsonValue | undefined, name: string): JsonValue[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw notA('list', name);
  }
  return value;
}

function notA(expected: string, name: string): DriverError {
  return new DriverError(
    'invalid',
    `The template ${name} of the provisioner must give a ${expected}`,
    {
      input: `inputs.templates.${name}`,
      nextStep: 'Mend the template in its provisioner file',
    },
  );
}
