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
import type { DiffEnvironmentsOptions } from '../portal/diffEnvironments';
import { outputOption } from './options';

/** `platctl diff A B`: in what two environments differ. */
export function addDiffCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  program
    .command('diff')
    .description('show in what the workloads of two environments differ')
    .argument('<environment>', 'the one')
    .argument('<other>', 'the other')
    .requiredOption('--app <application>', 'the application of both')
    .option('--detailed-exitcode', 'end with 3 when they differ')
    .addOption(outputOption('json', 'yaml'))
    .action(async (one: string, other: string, _options, command: Command) => {
      const options = command.optsWithGlobals<DiffEnvironmentsOptions>();
      const { diffEnvironments } = await load(
        import('../portal/diffEnvironments'),
      );
      endWith(
        await diffEnvironments({
          commandLine,
          environments: [one, other],
          options,
        }),
      );
    });
}
