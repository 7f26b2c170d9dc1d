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
import { OutputFormat, formatResult } from '../output/formatResult';
import { formatEnvironments } from '../output/formatEnvironments';
import { formatWorkloads } from '../output/formatWorkloads';
import { connectPortal } from './connectPortal';

/** Options of `platctl status`. */
export interface ShowStatusOptions {
  app: string;
  env?: string;
  output?: OutputFormat;
}

/** Prints how an application is: its environments, or the workloads of one of them. */
export async function showStatus(options: {
  commandLine: CommandLine;
  options: ShowStatusOptions;
}): Promise<void> {
  const { stdout, signal } = options.commandLine;
  const { app, env, output } = options.options;
  const { api } = connectPortal(options.commandLine);
  const print = (value: unknown, lines: () => string[]) =>
    stdout.write(
      output ? formatResult(output, value) : `${lines().join('\n')}\n`,
    );
  if (env === undefined) {
    const { environments } = await api.getApplication(app, { signal });
    print(environments, () => formatEnvironments(environments, stdout.styles));
    return;
  }
  const workloads = await api.listWorkloads(
    { application: app, environment: env },
    { signal },
  );
  print(workloads, () => formatWorkloads(workloads, stdout.styles));
}
