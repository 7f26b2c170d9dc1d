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
  EnvironmentIdentity,
  ExpandGraphOptions,
  ResourceGraph,
  emptySet,
  expandGraph,
  explainMatch,
  identityText,
  joinSourceMaps,
  rehearseGraph,
} from '@platform-orchestrator/engine';
import { UsageError } from '../UsageError';
import { offlineDrivers } from '../drivers/offlineDrivers';
import { environmentContext } from '../offline/environmentContext';
import { problemDiagnostics } from '../offline/problemDiagnostics';
import { ReadDefinitionFolders } from '../offline/readDefinitionFolders';
import { readScoreSet } from '../offline/readScoreSet';
import { requestIdentity } from '../offline/requestIdentity';
import { resourceName } from '../offline/resourceName';
import { Observation } from './Observation';
import { TestSpec } from './TestDocument';
import { FoundTest } from './findTests';
import { namedFiles } from './namedFiles';
import { observeNode } from './observeNode';

/** The id of a request that names none. */
const TEST_ID = 'test';

/**
 * Finds out what comes of a test: the graph, and a run of it without any effect.
 *
 * @throws UsageError for names that do not exist.
 * @throws InvalidInputError for Score files with mistakes.
 */
export async function observeTest(options: {
  directory: string;
  test: FoundTest;
  platform: ReadDefinitionFolders;
}): Promise<Observation> {
  const { platform, test } = options;
  const { definitions } = platform;
  const { application, environment, environmentType } = test.spec.context;
  const context = environmentContext(
    { app: application, env: environment, envType: environmentType },
    definitions,
  );
  const asked = await readAsked({ ...options, context });
  const graph = expandGraph({ ...asked, definitions, context });
  const isSound = !graph.problems.some(({ severity }) => severity === 'error');
  const rehearsal = isSound
    ? await rehearseGraph({
        ...asked,
        definitions,
        environment: context,
        graph,
        drivers: offlineDrivers(),
        now: new Date(),
        given: givenOutputs(test.spec, graph),
      })
    : undefined;
  const problems = [
    ...graph.problems.filter(({ severity }) => severity === 'error'),
    ...problemDiagnostics(rehearsal?.problems ?? [], asked.sources),
  ];
  return {
    ...(asked.explanation && { explanation: asked.explanation }),
    nodes: Object.fromEntries(
      [...graph.nodes.values()].map(node => [
        identityText(node.identity),
        observeNode(node, rehearsal?.nodes.get(node.key)),
      ]),
    ),
    edges: edgesOf(graph),
    problems,
    texts: asked.texts,
  };
}

/** What a test asks for: Score files, or one resource. */
async function readAsked(options: {
  directory: string;
  test: FoundTest;
  platform: ReadDefinitionFolders;
  context: EnvironmentIdentity;
}): Promise<
  Pick<ExpandGraphOptions, 'set' | 'requests'> &
    Pick<ReadDefinitionFolders, 'sources' | 'texts'> &
    Pick<Observation, 'explanation'>
> {
  const { directory, test, platform, context } = options;
  const { definitions, sources, texts } = platform;
  const { request, score = [] } = test.spec;
  if (request) {
    const identity = requestIdentity(request, { definitions, id: TEST_ID });
    return {
      set: emptySet(),
      requests: [{ ...identity, params: request.params }],
      sources,
      texts,
      explanation: explainMatch({ definitions, request: identity, context }),
    };
  }
  const read = await readScoreSet({
    directory,
    ...namedFiles({ items: score, file: test.file, path: 'spec.score' }),
  });
  return {
    set: read.set,
    sources: joinSourceMaps(read.sources, sources),
    texts: new Map([...texts, ...read.texts]),
  };
}

function givenOutputs(
  { outputs = {} }: TestSpec,
  { nodes }: ResourceGraph,
): Map<string, ApplyOutputs> {
  const keys = new Map(
    [...nodes.values()].map(({ identity, key }) => [
      identityText(identity),
      key,
    ]),
  );
  return new Map(
    Object.entries(outputs).map(([name, { values = {}, secrets = [] }]) => {
      const key = keys.get(resourceName(name));
      if (key === undefined) {
        throw new UsageError(
          `It gives outputs of "${name}", which the graph does not have`,
        );
      }
      return [
        key,
        {
          values,
          secrets: Object.fromEntries(secrets.map(secret => [secret, secret])),
        },
      ];
    }),
  );
}

function edgesOf({ nodes, edges }: ResourceGraph): Record<string, string[]> {
  const nameOf = (key: string) => identityText(nodes.get(key)!.identity);
  const names: Record<string, string[]> = Object.fromEntries(
    [...nodes.keys()].map(key => [nameOf(key), []]),
  );
  for (const { from, to } of edges) {
    names[nameOf(from)].push(nameOf(to));
  }
  Object.values(names).forEach(list => list.sort());
  return names;
}
