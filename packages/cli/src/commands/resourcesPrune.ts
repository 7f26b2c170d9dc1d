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
import type { ActOnResourceOptions } from '../portal/actOnResource';
import { outputOption } from './options';

/** `platctl resources prune KEY`: deletes a resource that was kept. */
export function addResourcesPruneCommand(
  resources: Command,
  { commandLine, endWith }: CommandContext,
): void {
  resources
    .command('prune')
    .description('delete a resource that was kept, with all that it holds')
    .argument('<key>', 'its whole key, as "platctl resources list" shows it')
    .option('--wait', 'follow until it is gone')
    .addOption(outputOption('json', 'yaml'))
    .action(async (key: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ActOnResourceOptions>();
      const { actOnResource } = await load(import('../portal/actOnResource'));
      const act = 'pruneResource';
      endWith(await actOnResource({ commandLine, act, key, options }));
    });
}
