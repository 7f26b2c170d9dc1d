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
import type { ExplainOptions } from '../explain/explainRequest';
import { load } from '../load';
import { addEnvironmentOptions, outputOption } from './options';

/** `platctl explain TYPE[.CLASS][#ID]`: which definition a resource gets, and why, without a portal. */
export function addExplainCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('explain')
    .description(
      'show which definition a resource gets in an environment, and why the others lost',
    )
    .argument('<resource>', 'as TYPE[.CLASS][#ID]')
    .addOption(outputOption('json', 'yaml'));
  addEnvironmentOptions(command).action(async (resource: string) => {
    const options = command.optsWithGlobals<ExplainOptions>();
    const { explainRequest } = await load(import('../explain/explainRequest'));
    endWith(await explainRequest({ commandLine, resource, options }));
  });
}
