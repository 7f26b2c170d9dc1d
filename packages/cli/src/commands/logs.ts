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

import { Command, InvalidArgumentError } from 'commander';
import { CommandContext } from '../CommandContext';
import { load } from '../load';
import type { PrintLogsOptions } from '../portal/printLogs';

/** `platctl logs WORKLOAD`: what a workload writes. */
export function addLogsCommand(
  program: Command,
  { commandLine }: CommandContext,
): void {
  program
    .command('logs')
    .description('print what a workload writes')
    .argument('<workload>', 'its name in the Score file')
    .requiredOption('--app <application>', 'the application')
    .requiredOption('--env <environment>', 'its environment')
    .option('--container <name>', 'only this container')
    .option('--tail <lines>', 'how many of the last lines', readCount)
    .option('-f, --follow', 'go on with the lines that come')
    .action(async (workload: string, _options, command: Command) => {
      const options = command.optsWithGlobals<PrintLogsOptions>();
      const { printLogs } = await load(import('../portal/printLogs'));
      await printLogs({ commandLine, workload, options });
    });
}

function readCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new InvalidArgumentError('It is a whole number from 1.');
  }
  return number;
}
