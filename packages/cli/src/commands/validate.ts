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
import type { ShowProblemsOptions } from '../files/showProblems';
import { load } from '../load';
import { outputOption } from './options';

/** `platctl validate PATH…`: checks Score files and definitions, without a portal. */
export function addValidateCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  program
    .command('validate')
    .description(
      'check Score files and definitions, each problem with its place',
    )
    .argument('<path...>', 'files, or folders with everything below them')
    .addOption(outputOption('json', 'yaml', 'sarif'))
    .action(async (paths: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ShowProblemsOptions>();
      const { showProblems } = await load(import('../files/showProblems'));
      endWith(await showProblems({ commandLine, paths, options }));
    });
}
