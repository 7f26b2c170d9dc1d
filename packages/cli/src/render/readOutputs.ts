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

import {
  ApplyOutputs,
  ResourceGraph,
  identityText,
} from '@platform-orchestrator/engine';
import {
  Diagnostic,
  YamlDocument,
  formatPath,
  suggestNear,
} from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { readDocument } from '../files/readDocument';
import { resourceName } from '../offline/resourceName';
import { OUTPUTS_SCHEMA, OutputsDocument } from './OutputsDocument';

/** Outputs that somebody wrote down, by key of the node. */
export interface GivenOutputs {
  outputs: Map<string, ApplyOutputs>;
  /** Where the cluster has secret outputs, by key of the node and name. */
  secrets: Map<string, Record<string, { name: string; key: string }>>;
}

/**
 * Reads the outputs of resources that only a portal provisions.
 *
 * @throws UsageError for a file that cannot be read.
 * @throws InvalidInputError with all mistakes, also names that the graph does not have.
 */
export async function readOutputs(options: {
  directory: string;
  path: string;
  graph: ResourceGraph;
}): Promise<GivenOutputs> {
  const { path, graph } = options;
  const { document, text } = await readDocument({
    ...options,
    schema: OUTPUTS_SCHEMA,
    codePrefix: 'outputs',
  });
  const { resources } = document.value as unknown as OutputsDocument;
  const keys = new Map(
    [...graph.nodes.values()].map(({ identity, key }) => [
      identityText(identity),
      key,
    ]),
  );
  const given: GivenOutputs = { outputs: new Map(), secrets: new Map() };
  const diagnostics: Diagnostic[] = [];
  for (const [name, { values = {}, secrets = {} }] of Object.entries(
    resources,
  )) {
    const key = keys.get(resourceName(name));
    if (key === undefined) {
      diagnostics.push(
        unknownNode({ name, names: [...keys.keys()], document }),
      );
      continue;
    }
    given.outputs.set(key, {
      values,
      // only where they are matters, never their values
      secrets: Object.fromEntries(Object.keys(secrets).map(at => [at, at])),
    });
    given.secrets.set(key, secrets);
  }
  if (diagnostics.length > 0) {
    throw new InvalidInputError({
      diagnostics,
      sources: new Map([[path, text]]),
    });
  }
  return given;
}

function unknownNode(options: {
  name: string;
  names: readonly string[];
  document: YamlDocument;
}): Diagnostic {
  const { name, names, document } = options;
  const path = ['resources', name];
  const near = suggestNear(name, names);
  return {
    code: 'outputs/unknown-resource',
    severity: 'error',
    message: `The graph has no resource "${name}".`,
    ...document.locate(path, { key: true }),
    path: formatPath(path),
    expected: 'a name as "platctl graph" shows it',
    found: name,
    ...(near !== undefined && { suggestion: `did you mean "${near}"?` }),
  };
}
