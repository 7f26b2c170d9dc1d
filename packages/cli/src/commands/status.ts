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
import type { ShowStatusOptions } from '../portal/showStatus';
import { outputOption } from './options';

/** `platctl status`: how an application is. */
export function addStatusCommand(
  program: Command,
  { commandLine }: CommandContext,
): void {
  program
    .command('status')
    .description('show how the environments of an application are')
    .requiredOption('--app <application>', 'the application')
    .option('--env <environment>', 'the workloads of this environment instead')
    .addOption(outputOption('json', 'yaml'))
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ShowStatusOptions>();
      const { showStatus } = await load(import('../portal/showStatus'));
      await showStatus({ commandLine, options });
    });
}
