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
import type { ListResourcesOptions } from '../portal/listResources';
import { outputOption } from './options';

/** `platctl resources list`: provisioned resources, of all environments or of some. */
export function addResourcesListCommand(
  resources: Command,
  { commandLine }: CommandContext,
): void {
  resources
    .command('list')
    .description('list provisioned resources')
    .option('--app <application>', 'only those of an application')
    .option('--env <environment>', 'only those of its environments so named')
    .option('--type <type>', 'only those of a type')
    .option('--retained', 'only those that nothing asks for any more')
    .addOption(outputOption('json', 'yaml'))
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ListResourcesOptions>();
      const { listResources } = await load(import('../portal/listResources'));
      await listResources({ commandLine, options });
    });
}
