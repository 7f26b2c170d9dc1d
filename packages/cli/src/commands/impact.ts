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
import type { ShowImpactOptions } from '../impact/showImpact';
import { load } from '../load';
import { listOption, outputOption } from './options';

/** `platctl impact [SCORE…]`: what changed definitions would touch, without a portal. */
export function addImpactCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  program
    .command('impact')
    .description('show what changed definitions would touch')
    .argument(
      '[score...]',
      'Score files, or folders of them, that are deployed',
    )
    .addOption(
      listOption(
        '--definitions <path>',
        'a folder or file of the changed definitions; may be repeated',
      ).makeOptionMandatory(),
    )
    .addOption(
      listOption(
        '--against <path>',
        'a folder or file of the present ones; may be repeated',
      ).makeOptionMandatory(),
    )
    .option('--app <application>', 'the application of the Score files')
    .option(
      '--env <environment>',
      'its environment (default: one of each type, named like it)',
    )
    .option('--env-type <type>', 'the type of the environment')
    .option('--detailed-exitcode', 'end with 3 when a resource is touched')
    .addOption(outputOption('json', 'yaml'))
    .action(async (paths: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ShowImpactOptions>();
      const { showImpact } = await load(import('../impact/showImpact'));
      endWith(await showImpact({ commandLine, paths, options }));
    });
}
