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

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  EnvironmentIdentity,
  SettledNode,
  identityText,
} from '@platform-orchestrator/engine';
import { formatResult } from '../output/formatResult';
import { StateDocument } from './StateDocument';

/** Writes what is there, in the order of names, so that equal states are equal files. */
export async function writeState(options: {
  directory: string;
  path: string;
  context: EnvironmentIdentity;
  nodes: readonly SettledNode[];
}): Promise<void> {
  const { directory, path, context, nodes } = options;
  const names = new Map(
    nodes.map(({ key, identity }) => [key, identityText(identity)]),
  );
  const document: StateDocument = {
    apiVersion: 'platctl.platform-orchestrator.io/v1',
    kind: 'State',
    application: context.application,
    environment: context.environment,
    nodes: [...nodes]
      .sort((left, right) =>
        names.get(left.key)! < names.get(right.key)! ? -1 : 1,
      )
      .map(({ key, identity, dependsOn, ...node }) => ({
        ...identity,
        ...node,
        dependsOn: dependsOn.flatMap(other => names.get(other) ?? []).sort(),
      })),
  };
  await writeFile(resolve(directory, path), formatResult('json', document));
}
