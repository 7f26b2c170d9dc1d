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
import type { ActOptions, DeploymentAct } from '../portal/actOnDeployment';
import { outputOption } from './options';

/** `platctl cancel | approve | reject | retry DEPLOYMENT`: what people do to a deployment. */
export function addActCommands(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  const add = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .argument('<deployment>', 'its number or id')
      .option('--app <application>', 'with a number: the application')
      .option('--env <environment>', 'with a number: its environment')
      .addOption(outputOption('json', 'yaml'));
  const act = async (
    deployment: string,
    command: Command,
    work: { act: DeploymentAct; ends?: boolean },
  ) => {
    const options = command.optsWithGlobals<ActOptions>();
    const { actOnDeployment } = await load(import('../portal/actOnDeployment'));
    endWith(
      await actOnDeployment({ commandLine, deployment, options, ...work }),
    );
  };

  add('cancel', 'let a deployment begin nothing more').action(
    (deployment: string, _options, command: Command) =>
      act(deployment, command, {
        act: (api, id, options) => api.cancelDeployment(id, options),
        ends: true,
      }),
  );
  add('approve', 'agree to the plan of a deployment that waits for it')
    .requiredOption('--plan <id>', 'the plan that you looked at')
    .option('--wait', 'follow the deployment until its workloads run')
    .action(async (deployment: string, options, command: Command) => {
      const { approvePlan } = await load(import('../portal/approvePlan'));
      await act(deployment, command, { act: approvePlan(options.plan) });
    });
  add('reject', 'end a deployment that waits for approval')
    .requiredOption('--reason <text>', 'why, for those who asked for it')
    .action((deployment: string, { reason }, command: Command) =>
      act(deployment, command, {
        act: (api, id, options) =>
          api.rejectDeployment({ id, reason }, options),
        ends: true,
      }),
    );
  add('retry', 'deploy again what failed or was cancelled')
    .option('--wait', 'follow the deployment until its workloads run')
    .action((deployment: string, _options, command: Command) =>
      act(deployment, command, {
        act: (api, id, options) => api.retryDeployment(id, options),
      }),
    );
}
