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
import { OutputFormat } from '../output/formatResult';
import { connectPortal } from '../portal/connectPortal';
import { SourceOptions, readSource } from '../portal/readSource';
import { reportDeployment } from '../portal/reportDeployment';
import {
  CommonOptions,
  addSourceOptions,
  listOption,
  outputOption,
} from './options';

interface DeployOptions extends CommonOptions, SourceOptions {
  output?: OutputFormat;
  wait?: boolean;
  message?: string;
  commit?: string;
  confirmDeletes?: boolean;
  confirm?: string[];
}

/** `platctl deploy SCORE…`: deploys Score files to an environment. */
export function addDeployCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const command = program
    .command('deploy')
    .description('deploy Score files to an environment')
    .argument('<score...>', 'Score files')
    .addOption(outputOption('json', 'yaml'))
    .option('--wait', 'follow the deployment until its workloads run')
    .option('--message <text>', 'why, for people')
    .option('--commit <hash>', 'the commit that is deployed')
    .option(
      '--confirm-deletes',
      'delete more than the share that the platform allows unasked',
    )
    .addOption(
      listOption(
        '--confirm <key>',
        'delete or replace the stateful resource with this key; may be repeated',
      ),
    );
  addSourceOptions(command).action(async (paths: string[]) => {
    const { output, quiet, wait, message, commit, ...options } =
      command.optsWithGlobals<DeployOptions>();
    const { confirmDeletes, confirm = [] } = options;

    const source = await readSource({ commandLine, paths, options });
    const portal = connectPortal(commandLine);
    const deployment = await portal.api.createDeployment(
      {
        ...source,
        ...(message !== undefined && { message }),
        ...(commit !== undefined && { commit }),
        ...((confirmDeletes || confirm.length > 0) && {
          confirm: { deletes: confirmDeletes ?? false, keys: confirm },
        }),
      },
      { signal: commandLine.signal },
    );
    endWith(
      await reportDeployment({
        commandLine,
        portal,
        deployment,
        wait,
        quiet,
        output,
      }),
    );
  });
}
