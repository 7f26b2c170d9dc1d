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

import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { connectPortal } from './connectPortal';
import { DeploymentOptions, startDeployment } from './startDeployment';

/** Options of `platctl promote`. */
export interface PromoteOptions extends DeploymentOptions {
  app: string;
  workload?: string[];
}

/** Deploys to an environment what another one of the application has. */
export async function promoteEnvironment(options: {
  commandLine: CommandLine;
  from: string;
  to: string;
  options: PromoteOptions;
}): Promise<ExitCode> {
  const { commandLine, from, to } = options;
  const { app, workload } = options.options;
  return startDeployment({
    commandLine,
    portal: connectPortal(commandLine),
    source: {
      application: app,
      environment: to,
      from: { environment: from },
      ...(workload && { workloads: workload }),
    },
    options: options.options,
  });
}
