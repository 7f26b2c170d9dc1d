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

import { Command } from 'commander';
import { CommandContext } from '../CommandContext';
import type { RunTestsOptions } from '../definitionTests/runTests';
import { load } from '../load';
import { outputOption } from './options';

/** `platctl test PATH…`: runs the tests of definitions, without a portal. */
export function addTestCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  program
    .command('test')
    .description('run the tests of definitions')
    .argument('<path...>', 'folders or files with definitions and tests')
    .addOption(outputOption('json', 'yaml'))
    .action(async (paths: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<RunTestsOptions>();
      const { runTests } = await load(import('../definitionTests/runTests'));
      endWith(await runTests({ commandLine, paths, options }));
    });
}
