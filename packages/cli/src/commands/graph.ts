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
import type { ShowGraphOptions } from '../graph/showGraph';
import { load } from '../load';
import { addEnvironmentOptions, outputOption } from './options';

/** `platctl graph SCORE…`: the resource graph of an environment, without a portal. */
export function addGraphCommand(
  program: Command,
  { commandLine }: CommandContext,
): void {
  const command = program
    .command('graph')
    .description('show what Score files need in an environment, and why')
    .argument('<score...>', 'Score files, or folders of them')
    .addOption(outputOption('json', 'yaml', 'dot', 'mermaid'));
  addEnvironmentOptions(command).action(async (paths: string[]) => {
    const options = command.optsWithGlobals<ShowGraphOptions>();
    const { showGraph } = await load(import('../graph/showGraph'));
    await showGraph({ commandLine, paths, options });
  });
}
