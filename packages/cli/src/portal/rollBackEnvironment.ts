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
import { findDeployment } from './findDeployment';
import { DeploymentOptions, startDeployment } from './startDeployment';

/** Options of `platctl rollback`. */
export interface RollBackOptions extends DeploymentOptions {
  app: string;
  env: string;
  withValues?: boolean;
}

/** Deploys again what an earlier deployment of an environment brought. */
export async function rollBackEnvironment(options: {
  commandLine: CommandLine;
  /** Its number or id. */
  deployment: string;
  options: RollBackOptions;
}): Promise<ExitCode> {
  const { commandLine, deployment } = options;
  const { app, env, withValues } = options.options;
  const portal = connectPortal(commandLine);
  const id = await findDeployment({
    api: portal.api,
    deployment,
    environment: { app, env },
    signal: commandLine.signal,
  });
  return startDeployment({
    commandLine,
    portal,
    source: {
      application: app,
      environment: env,
      from: { deployment: id },
      ...(withValues && { withValues }),
    },
    options: options.options,
  });
}
