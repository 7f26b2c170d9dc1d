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
import type { RollBackOptions } from '../portal/rollBackEnvironment';
import { addDeploymentOptions } from './options';

/** `platctl rollback DEPLOYMENT`: deploys again what an earlier deployment brought. */
export function addRollbackCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('rollback')
    .description('deploy again what an earlier deployment brought')
    .argument('<deployment>', 'its number or id')
    .requiredOption('--app <application>', 'the application')
    .requiredOption('--env <environment>', 'its environment')
    .option('--with-values', 'with the shared values of then, too');
  addDeploymentOptions(command).action(async (deployment: string) => {
    const options = command.optsWithGlobals<RollBackOptions>();
    const { rollBackEnvironment } = await load(
      import('../portal/rollBackEnvironment'),
    );
    endWith(await rollBackEnvironment({ commandLine, deployment, options }));
  });
}
