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
import { load } from '../load';

/** `platctl init DIR`: definitions to begin with. */
export function addInitCommand(
  program: Command,
  { commandLine }: CommandContext,
): void {
  program
    .command('init')
    .description('write definitions to begin with, commented and tested')
    .argument('<folder>', 'a new or empty folder')
    .action(async (folder: string, _options, command: Command) => {
      const { quiet } = command.optsWithGlobals<{ quiet?: boolean }>();
      const { writeStarter } = await load(import('../init/writeStarter'));
      await writeStarter({ commandLine, folder, quiet });
    });
}
