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
  DefinitionSet,
  DeploymentSet,
  EnvironmentIdentity,
  ResourceGraph,
  SourceMaps,
  expandGraph,
  joinSourceMaps,
} from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { CommandLine } from '../CommandLine';
import { InvalidInputError } from '../InvalidInputError';
import { EnvironmentOptions, environmentContext } from './environmentContext';
import { readDefinitionFolders } from './readDefinitionFolders';
import { readScoreSet } from './readScoreSet';

/** What the commands that work on Score files and a folder of definitions are told. */
export interface OfflineOptions extends EnvironmentOptions {
  definitions: string[];
  image?: string[];
}

/** An environment as it would be: everything that is read, and the graph of it. */
export interface ExpandedEnvironment {
  context: EnvironmentIdentity;
  definitions: DefinitionSet;
  set: DeploymentSet;
  graph: ResourceGraph;
  /** Positions in Score files and definitions. */
  sources: SourceMaps;
  /** Texts of all files, by path. */
  texts: ReadonlyMap<string, string>;
  warnings: Diagnostic[];
}

/**
 * Read and match: Score files and definitions become the graph of an environment.
 *
 * @param options.hmac - See {@link readDefinitionFolders}.
 * @throws UsageError for paths and names that do not exist.
 * @throws InvalidInputError with all mistakes of the files, or of the graph that they make.
 */
export async function expandEnvironment(options: {
  commandLine: Pick<CommandLine, 'directory'>;
  paths: readonly string[];
  options: OfflineOptions;
  hmac?: (text: string) => string;
}): Promise<ExpandedEnvironment> {
  const { paths, hmac } = options;
  const { directory } = options.commandLine;
  const platform = await readDefinitionFolders({
    directory,
    paths: options.options.definitions,
    ...(hmac && { hmac }),
  });
  const { definitions } = platform;
  const context = environmentContext(options.options, definitions);
  const score = await readScoreSet({
    directory,
    paths,
    images: options.options.image,
  });
  const sources = joinSourceMaps(score.sources, platform.sources);
  const texts = new Map([...platform.texts, ...score.texts]);
  const graph = expandGraph({ set: score.set, definitions, context, sources });
  if (graph.problems.some(({ severity }) => severity === 'error')) {
    throw new InvalidInputError({
      diagnostics: graph.problems,
      sources: texts,
    });
  }
  const warnings = [...platform.warnings, ...score.warnings, ...graph.problems];
  return {
    context,
    definitions,
    set: score.set,
    graph,
    sources,
    texts,
    warnings,
  };
}
