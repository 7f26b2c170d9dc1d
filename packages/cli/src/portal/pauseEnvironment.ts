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
import { formatEnvironments } from '../output/formatEnvironments';
import { OutputFormat, formatResult } from '../output/formatResult';
import { connectPortal } from './connectPortal';

/** Options of `platctl env pause` and `platctl env resume`. */
export interface PauseEnvironmentOptions {
  app: string;
  output?: OutputFormat;
}

/** Lets the deployments of an environment wait, or no more. */
export async function pauseEnvironment(options: {
  commandLine: CommandLine;
  name: string;
  paused: boolean;
  options: PauseEnvironmentOptions;
}): Promise<void> {
  const { name, paused } = options;
  const { stdout, signal } = options.commandLine;
  const { app, output } = options.options;
  const { api } = connectPortal(options.commandLine);
  const environment = await api.updateEnvironment(
    { application: app, environment: name, paused },
    { signal },
  );
  stdout.write(
    output
      ? formatResult(output, environment)
      : `${formatEnvironments([environment], stdout.styles).join('\n')}\n`,
  );
}
