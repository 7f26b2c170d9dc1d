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

import { Diagnostic, JsonObject } from '@platform-orchestrator/score';
import { DefinitionSet } from '../../model/Definitions';
import { ScoreFile } from '../../model/DeploymentSet';
import { DriverRegistry } from '../../ports/DriverRegistry';
import { readScore } from '../../read/readScore';
import { expandGraph } from '../expandGraph';
import { DefinitionTest, TestFailure } from './DefinitionTest';
import { checkExpectation } from './checkExpectation';
import { computeGraph } from './computeGraph';

/** @public */
export interface RunDefinitionTestOptions {
  test: DefinitionTest;
  definitions: DefinitionSet;
  /** Drivers that only compute are run; all others need `given` outputs. */
  drivers: DriverRegistry;
  /** Reads a Score file that the test names, by the path as it is written there. */
  readScoreFile(path: string): ScoreFile;
  signal: AbortSignal;
}

/**
 * Runs one test of definitions. It calls nothing outside, and gives the same result in every run.
 *
 * @returns what is not as expected; empty when the test passes
 *
 * @public
 */
export async function runDefinitionTest(
  options: RunDefinitionTestOptions,
): Promise<TestFailure[]> {
  const { test, definitions, drivers, signal } = options;
  const { set, diagnostics, sources } = readScore({
    files: test.score.map((item, index) =>
      typeof item === 'string'
        ? options.readScoreFile(item)
        : inlineScore(test, item, index),
    ),
  });
  if (!set) {
    return diagnostics.filter(isError).map(({ message, file }) => ({
      path: 'score',
      message: file === undefined ? message : `${file}: ${message}`,
    }));
  }
  const graph = expandGraph({
    set,
    definitions,
    context: test.context,
    sources,
    ...(test.request && { requests: [test.request] }),
  });
  const computed = await computeGraph({
    graph,
    given: test.given,
    context: test.context,
    drivers,
    signal,
  });
  return checkExpectation({ test, graph, computed });
}

function inlineScore(
  test: DefinitionTest,
  document: JsonObject,
  index: number,
): ScoreFile {
  return {
    path: `${test.place.file} (score ${index + 1} of "${test.name}")`,
    content: JSON.stringify(document),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
