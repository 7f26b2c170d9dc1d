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

import { CommanderError } from 'commander';
import { CommandLine } from './CommandLine';
import { ExitCode } from './ExitCode';
import { createPlatctl } from './createPlatctl';
import { load } from './load';

/**
 * Runs one command.
 *
 * @param commandArguments - What a person wrote after `platctl`.
 * @returns what the process ends with; it never rejects
 */
export async function runPlatctl(
  commandArguments: readonly string[],
  commandLine: CommandLine,
): Promise<ExitCode> {
  let code = ExitCode.done;
  const program = createPlatctl({
    commandLine,
    endWith: end => {
      code = end;
    },
  });
  try {
    await program.parseAsync([...commandArguments], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has told already what it did not understand, or printed what it was asked for.
      return error.exitCode === 0 ? ExitCode.done : ExitCode.invalid;
    }
    const { describeFailure } = await load(import('./output/describeFailure'));
    const { stderr } = commandLine;
    const { text, code: end } = describeFailure(error, stderr.styles);
    stderr.write(`${text}\n`);
    return end;
  }
}
