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

/** `platctl resources adopt | forget KEY`: takes a resource over again, or hands it over. */
export function addResourcesHandOverCommands(
  resources: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const add = (name: string, description: string) =>
    resources
      .command(name)
      .description(description)
      .argument('<key>', 'its whole key, as "platctl resources list" shows it');

  add('adopt', 'take a detached resource over again')
    .option('--wait', 'follow until it is done')
    .addOption(outputOption('json', 'yaml'))
    .action(async (key: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ActOnResourceOptions>();
      const { actOnResource } = await load(import('../portal/actOnResource'));
      const act = 'adoptResource';
      endWith(await actOnResource({ commandLine, act, key, options }));
    });
  add('forget', 'hand a resource over: it stays, and is known no more').action(
    async (key: string) => {
      const { forgetResource } = await load(import('../portal/forgetResource'));
      await forgetResource({ commandLine, key });
    },
  );
}
