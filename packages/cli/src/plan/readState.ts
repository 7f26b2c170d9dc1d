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

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  EnvironmentIdentity,
  SettledNode,
  identityText,
  resourceKey,
} from '@platform-orchestrator/engine';
import { JsonValue, validateSchema } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { UsageError } from '../UsageError';
import { STATE_SCHEMA, StateDocument } from './StateDocument';

/**
 * What a state file says is there; undefined where there is no such file.
 *
 * @throws UsageError for a file that cannot be read, or that is of another environment.
 * @throws InvalidInputError for one that is no state file.
 */
export async function readState(options: {
  directory: string;
  path: string;
  context: EnvironmentIdentity;
}): Promise<SettledNode[] | undefined> {
  const { directory, path, context } = options;
  const text = await readIfPresent(resolve(directory, path), path);
  if (text === undefined) {
    return undefined;
  }
  const { application, environment, nodes } = parseState(text, path);
  if (
    application !== context.application ||
    environment !== context.environment
  ) {
    throw new UsageError(
      `The state file "${path}" is of ${application}/${environment}, not of ${context.application}/${context.environment}`,
    );
  }
  const keyed = nodes.map(({ type, class: resourceClass, id, ...node }) => {
    const identity = { type, class: resourceClass, id };
    const key = resourceKey({ ...identity, environmentUid: context.uid });
    return { ...node, identity, key };
  });
  const keys = new Map(
    keyed.map(({ identity, key }) => [identityText(identity), key]),
  );
  return keyed.map(node => ({
    ...node,
    dependsOn: node.dependsOn.flatMap(name => keys.get(name) ?? []),
  }));
}

async function readIfPresent(
  place: string,
  path: string,
): Promise<string | undefined> {
  try {
    return await readFile(place, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      return undefined;
    }
    throw new UsageError(`The state file "${path}" cannot be read: ${code}`);
  }
}

function parseState(text: string, file: string): StateDocument {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `The state file "${file}" is no JSON: ${(error as Error).message}`,
    );
  }
  const diagnostics = validateSchema({
    schema: STATE_SCHEMA,
    value,
    codePrefix: 'state',
  }).map(diagnostic => ({ ...diagnostic, file }));
  if (diagnostics.length > 0) {
    throw new InvalidInputError({ diagnostics, sources: new Map() });
  }
  return value as unknown as StateDocument;
}
