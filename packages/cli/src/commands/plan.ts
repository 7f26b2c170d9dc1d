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
import type { ShowPlanOptions } from '../portal/showPlan';
import { addSourceOptions, outputOption } from './options';

/** `platctl plan SCORE…`: what a deployment would do, and why. */
export function addPlanCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('plan')
    .description('show what deploying Score files would do, and why')
    .argument('<score...>', 'Score files')
    .addOption(outputOption('json', 'yaml'))
    .option('--detailed-exitcode', 'end with 3 when there is something to do');
  addSourceOptions(command).action(async (paths: string[]) => {
    const options = command.optsWithGlobals<ShowPlanOptions>();
    const { showPlan } = await load(import('../portal/showPlan'));
    endWith(await showPlan({ commandLine, paths, options }));
  });
}
