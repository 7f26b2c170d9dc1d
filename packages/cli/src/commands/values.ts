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
import type { ListValuesOptions } from '../portal/listValues';
import type { SetValueOptions } from '../portal/setValue';
import type { ValueOptions } from '../portal/valueLevel';
import { outputOption } from './options';

/** `platctl values …`: values that the workloads of an application share. */
export function addValuesCommand(
  program: Command,
  { commandLine }: CommandContext,
): void {
  const values = program
    .command('values')
    .description('see and set what the workloads of an application share');
  const add = (command: string, description: string) =>
    values
      .command(command)
      .description(description)
      .requiredOption('--app <application>', 'the application')
      .option('--env <environment>', 'of this environment, not of all');

  add('list', 'list them; those of an environment with what it has of all')
    .addOption(outputOption('json', 'yaml'))
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ListValuesOptions>();
      const { listValues } = await load(import('../portal/listValues'));
      await listValues({ commandLine, options });
    });
  add('set <name> [value]', 'set one')
    .option(
      '--file <path>',
      'read it from a file, such as /dev/stdin: then it stands in no history',
    )
    .option('--secret', 'keep it sealed, and never show it again')
    .option('--description <text>', 'what it is for')
    .action(
      async (name: string, value: string | undefined, _options, command) => {
        const options = command.optsWithGlobals() as SetValueOptions;
        const { setValue } = await load(import('../portal/setValue'));
        await setValue({ commandLine, name, value, options });
      },
    );
  add('unset <name>', 'remove one').action(
    async (name: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ValueOptions>();
      const { unsetValue } = await load(import('../portal/unsetValue'));
      await unsetValue({ commandLine, name, options });
    },
  );
  add('history <name>', 'show how one changed, the newest first')
    .addOption(outputOption('json', 'yaml'))
    .action(async (name: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ListValuesOptions>();
      const { listValues } = await load(import('../portal/listValues'));
      await listValues({ commandLine, history: name, options });
    });
}
