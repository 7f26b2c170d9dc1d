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
import { OutputFormat } from '../output/formatResult';
import { connectPortal } from './connectPortal';
import { reportDeployment } from './reportDeployment';

/** Options of `platctl env delete`. */
export interface DeleteEnvironmentOptions {
  app: string;
  confirm?: string[];
  detach?: string[];
  message?: string;
  wait?: boolean;
  quiet?: boolean;
  output?: OutputFormat;
}

/** Deletes all resources of an environment, then itself. */
export async function deleteEnvironment(options: {
  commandLine: CommandLine;
  name: string;
  options: DeleteEnvironmentOptions;
}): Promise<ExitCode> {
  const { commandLine, name } = options;
  const { app, confirm, detach, message } = options.options;
  const portal = connectPortal(commandLine);
  const deployment = await portal.api.deleteEnvironment(
    {
      application: app,
      environment: name,
      ...(confirm && { confirm }),
      ...(detach && { detach }),
      ...(message !== undefined && { message }),
    },
    { signal: commandLine.signal },
  );
  return reportDeployment({
    commandLine,
    portal,
    deployment,
    ...options.options,
  });
}
