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
import type { DeleteEnvironmentOptions } from '../portal/deleteEnvironment';
import type { PauseEnvironmentOptions } from '../portal/pauseEnvironment';
import { listOption, outputOption } from './options';

/** `platctl env clone | pause | resume | delete`. */
export function addEnvChangeCommands(
  environments: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const add = (name: string, description: string) =>
    environments
      .command(name)
      .description(description)
      .argument('<name>', 'its name')
      .requiredOption('--app <application>', 'the application')
      .addOption(outputOption('json', 'yaml'));

  add('clone', 'add one with the workloads and plain values of another')
    .requiredOption('--from <environment>', 'the other one')
    .option('--env-type <type>', 'its type (default: the one of its name)')
    .action(async (name: string, { from }, command: Command) => {
      const options = command.optsWithGlobals<CreateEnvironmentOptions>();
      const { createEnvironment } = await load(
        import('../portal/createEnvironment'),
      );
      await createEnvironment({ commandLine, name, from, options });
    });

  const addPause = (name: string, description: string, paused: boolean) =>
    add(name, description).action(
      async (environment: string, _options, command: Command) => {
        const options = command.optsWithGlobals<PauseEnvironmentOptions>();
        const { pauseEnvironment } = await load(
          import('../portal/pauseEnvironment'),
        );
        await pauseEnvironment({
          commandLine,
          name: environment,
          paused,
          options,
        });
      },
    );
  addPause('pause', 'let its deployments wait', true);
  addPause('resume', 'let its deployments run again', false);

  add('delete', 'delete all its resources, then itself')
    .addOption(
      listOption(
        '--confirm <key>',
        'delete the stateful resource with this key; may be repeated',
      ),
    )
    .addOption(
      listOption(
        '--detach <key>',
        'leave the resource with this key as it is; may be repeated',
      ),
    )
    .option('--message <text>', 'why, for people')
    .option('--wait', 'follow until it is gone')
    .action(async (name: string, _options, command: Command) => {
      const options = command.optsWithGlobals<DeleteEnvironmentOptions>();
      const { deleteEnvironment } = await load(
        import('../portal/deleteEnvironment'),
      );
      endWith(await deleteEnvironment({ commandLine, name, options }));
    });
}
