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
import type { CreateEnvironmentOptions } from '../portal/createEnvironment';
import type { ShowStatusOptions } from '../portal/showStatus';
import { addEnvChangeCommands } from './envChange';
import { outputOption } from './options';

/** `platctl env …`: the environments of an application. */
export function addEnvCommand(program: Command, context: CommandContext): void {
  const { commandLine } = context;
  const environments = program
    .command('env')
    .description('see, add and change environments of an application');
  environments
    .command('list')
    .description('list them in the order of promotion')
    .requiredOption('--app <application>', 'the application')
    .addOption(outputOption('json', 'yaml'))
    .action(async (_options, command: Command) => {
      const { app, output } = command.optsWithGlobals<ShowStatusOptions>();
      const { showStatus } = await load(import('../portal/showStatus'));
      await showStatus({ commandLine, options: { app, output } });
    });
  environments
    .command('create')
    .description('add one')
    .argument('<name>', 'its name')
    .requiredOption('--app <application>', 'the application')
    .option(
      '--env-type <type>',
      'its type (default: the one named like the environment)',
    )
    .addOption(outputOption('json', 'yaml'))
    .action(async (name: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CreateEnvironmentOptions>();
      const { createEnvironment } = await load(
        import('../portal/createEnvironment'),
      );
      await createEnvironment({ commandLine, name, options });
    });
  addEnvChangeCommands(environments, context);
}
