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

import {
  Deployment,
  PlatformOrchestratorApi,
  RequestOptions,
} from '@platform-orchestrator/backstage-plugin-common';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { OutputFormat } from '../output/formatResult';
import { connectPortal } from './connectPortal';
import { findDeployment } from './findDeployment';
import { reportDeployment } from './reportDeployment';

/** Options of the commands that act on a deployment. */
export interface ActOptions {
  app?: string;
  env?: string;
  wait?: boolean;
  quiet?: boolean;
  output?: OutputFormat;
}

/** What is done to a deployment; it answers with the deployment afterwards, or the one that it began. */
export type DeploymentAct = (
  api: PlatformOrchestratorApi,
  id: string,
  options: RequestOptions,
) => Promise<Deployment>;

/** Does something to a deployment, and tells what became of it. That it is over afterwards is no failure where that was asked for. */
export async function actOnDeployment(options: {
  commandLine: CommandLine;
  /** Its number or id. */
  deployment: string;
  act: DeploymentAct;
  /** Whether it is to end by this. */
  ends?: boolean;
  options: ActOptions;
}): Promise<ExitCode> {
  const { commandLine, act, ends = false } = options;
  const { app, env } = options.options;
  const { signal } = commandLine;
  const portal = connectPortal(commandLine);
  const id = await findDeployment({
    api: portal.api,
    deployment: options.deployment,
    environment: { app, env },
    signal,
  });
  const code = await reportDeployment({
    commandLine,
    portal,
    deployment: await act(portal.api, id, { signal }),
    ...options.options,
  });
  return ends ? ExitCode.done : code;
}
