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

import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { UsageError } from '../UsageError';
import {
  ReadDefinitionFolders,
  readDefinitionFolders,
} from '../offline/readDefinitionFolders';
import { OutputFormat, formatResult } from '../output/formatResult';
import { TestResult } from './TestResult';
import { FoundTest, findTests } from './findTests';
import { formatTestResults } from './formatTestResults';
import { namedFiles } from './namedFiles';
import { runTest } from './runTest';

/** Options of `platctl test`. */
export interface RunTestsOptions {
  output?: OutputFormat;
}

/** Runs the tests of definitions in folders and files, one after the other. */
export async function runTests(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: RunTestsOptions;
}): Promise<ExitCode> {
  const { paths } = options;
  const { directory, stdout, signal } = options.commandLine;
  const { output } = options.options;
  const tests = await findTests({ directory, paths });
  if (tests.length === 0) {
    throw new UsageError(
      `There is no document of kind DefinitionTest in ${paths.join(', ')}`,
    );
  }
  const platforms = new Map<string, Promise<ReadDefinitionFolders>>();
  const platformOf = (test: FoundTest) => {
    const { definitions } = test.spec;
    const files = definitions
      ? namedFiles({
          items: definitions,
          file: test.file,
          path: 'spec.definitions',
        })
      : { paths };
    const name = JSON.stringify(files);
    const platform =
      platforms.get(name) ?? readDefinitionFolders({ directory, ...files });
    platforms.set(name, platform);
    return platform;
  };
  const results: TestResult[] = [];
  for (const test of tests) {
    signal.throwIfAborted();
    const platform = await platformOf(test);
    results.push(await runTest({ directory, test, platform }));
  }
  stdout.write(
    output
      ? formatResult(output, results)
      : `${formatTestResults(results, stdout.styles).join('\n')}\n`,
  );
  return results.every(({ passed }) => passed)
    ? ExitCode.done
    : ExitCode.failed;
}
