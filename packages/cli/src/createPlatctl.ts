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
import { version } from '../package.json';
import { CommandContext } from './CommandContext';
import { addActCommands } from './commands/act';
import { addDeployCommand } from './commands/deploy';
import { addDiffCommand } from './commands/diff';
import { addEnvCommand } from './commands/env';
import { addExplainCommand } from './commands/explain';
import { addGraphCommand } from './commands/graph';
import { addImpactCommand } from './commands/impact';
import { addInitCommand } from './commands/init';
import { addLogsCommand } from './commands/logs';
import { addPlanCommand } from './commands/plan';
import { addPromoteCommand } from './commands/promote';
import { addRenderCommand } from './commands/render';
import { addResourcesCommand } from './commands/resources';
import { addRollbackCommand } from './commands/rollback';
import { addStatusCommand } from './commands/status';
import { addTestCommand } from './commands/test';
import { addValidateCommand } from './commands/validate';
import { addValuesCommand } from './commands/values';

/** The command line with all its commands. */
export function createPlatctl(context: CommandContext): Command {
  const { stdout, stderr } = context.commandLine;
  const program = new Command('platctl')
    .description('the command line of the platform orchestrator')
    .version(version)
    .option('-q, --quiet', 'print the result alone: no progress, no links')
    .exitOverride()
    .showHelpAfterError('Run with --help to see how it is used.')
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
    })
    .addHelpText(
      'after',
      `
Environment:
  PLATCTL_URL    address of the portal (default: http://localhost:7007)
  PLATCTL_TOKEN  token that the portal accepts; a guest where the portal lets guests in

Ends with 0 done, 1 failed, 2 wrong use or invalid input, 3 the plan has changes, 4 not allowed, 130 interrupted.`,
    );
  addInitCommand(program, context);
  addValidateCommand(program, context);
  addGraphCommand(program, context);
  addExplainCommand(program, context);
  addPlanCommand(program, context);
  addRenderCommand(program, context);
  addTestCommand(program, context);
  addImpactCommand(program, context);
  addDeployCommand(program, context);
  addPromoteCommand(program, context);
  addRollbackCommand(program, context);
  addDiffCommand(program, context);
  addStatusCommand(program, context);
  addLogsCommand(program, context);
  addActCommands(program, context);
  addEnvCommand(program, context);
  addValuesCommand(program, context);
  addResourcesCommand(program, context);
  return program;
}
