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
import { UsageError } from '../UsageError';
import { load } from '../load';
import type { PlanOfflineOptions } from '../plan/planOffline';
import type { ShowPlanOptions } from '../portal/showPlan';
import { addSourceOptions, listOption, outputOption } from './options';

/** Options that only one of the two ways to plan has. */
const ONLY_OFFLINE = ['envType', 'state', 'save'] as const;
const ONLY_WITH_PORTAL = ['complete', 'remove'] as const;

type PlanOptions = ShowPlanOptions &
  Partial<Pick<PlanOfflineOptions, (typeof ONLY_OFFLINE)[number]>> & {
    definitions?: string[];
  };

/** `platctl plan SCORE…`: what a deployment would do, and why; with `--definitions` without a portal. */
export function addPlanCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('plan')
    .description(
      'show what deploying Score files would do, and why; with --definitions without a portal',
    )
    .argument('<score...>', 'Score files')
    .addOption(outputOption('json', 'yaml'))
    .option('--detailed-exitcode', 'end with 3 when there is something to do');
  addSourceOptions(command)
    .addOption(
      listOption(
        '--definitions <path>',
        'plan without a portal, with a folder or file of definitions; may be repeated',
      ),
    )
    .option(
      '--env-type <type>',
      'with --definitions: the type of the environment (default: the one named like it)',
    )
    .option(
      '--state <file>',
      'with --definitions: what is there (default: nothing)',
    )
    .option(
      '--save',
      'with --state: write what would be there after the plan was deployed',
    )
    .action(async (paths: string[]) => {
      const options = command.optsWithGlobals<PlanOptions>();
      const { definitions } = options;
      if (definitions) {
        refuse(
          command,
          ONLY_WITH_PORTAL,
          'without a portal the Score files are all there is',
        );
        if (options.save && options.state === undefined) {
          throw new UsageError('--save wants --state, the file to write');
        }
        const { planOffline } = await load(import('../plan/planOffline'));
        endWith(
          await planOffline({
            commandLine,
            paths,
            options: { ...options, definitions },
          }),
        );
      } else {
        refuse(
          command,
          ONLY_OFFLINE,
          'a portal knows; it goes with --definitions',
        );
        const { showPlan } = await load(import('../portal/showPlan'));
        endWith(await showPlan({ commandLine, paths, options }));
      }
    });
}

/** @throws UsageError where one of the options is given. */
function refuse(
  command: Command,
  names: readonly string[],
  reason: string,
): void {
  for (const name of names) {
    const option = command.options.find(
      candidate => candidate.attributeName() === name,
    );
    if (option && command.getOptionValue(name) !== undefined) {
      throw new UsageError(`${option.long} is not for this: ${reason}`);
    }
  }
}
