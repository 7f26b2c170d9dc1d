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
import type { PromoteOptions } from '../portal/promoteEnvironment';
import { addDeploymentOptions, listOption } from './options';

/** `platctl promote FROM TO`: deploys to an environment what another one has. */
export function addPromoteCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('promote')
    .description('deploy to an environment what another one has')
    .argument('<from>', 'the environment that has it')
    .argument('<to>', 'the environment that gets it')
    .requiredOption('--app <application>', 'the application of both')
    .addOption(
      listOption('--workload <name>', 'only this workload; may be repeated'),
    );
  addDeploymentOptions(command).action(async (from: string, to: string) => {
    const options = command.optsWithGlobals<PromoteOptions>();
    const { promoteEnvironment } = await load(
      import('../portal/promoteEnvironment'),
    );
    endWith(await promoteEnvironment({ commandLine, from, to, options }));
  });
}
