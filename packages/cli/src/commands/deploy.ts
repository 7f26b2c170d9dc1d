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
import type { DeployOptions } from '../portal/deployScore';
import { addDeploymentOptions, addSourceOptions } from './options';

/** `platctl deploy SCORE…`: deploys Score files to an environment. */
export function addDeployCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('deploy')
    .description('deploy Score files to an environment')
    .argument('<score...>', 'Score files')
    .option('--commit <hash>', 'the commit that is deployed');
  addSourceOptions(addDeploymentOptions(command)).action(
    async (paths: string[]) => {
      const options = command.optsWithGlobals<DeployOptions>();
      const { deployScore } = await load(import('../portal/deployScore'));
      endWith(await deployScore({ commandLine, paths, options }));
    },
  );
}
