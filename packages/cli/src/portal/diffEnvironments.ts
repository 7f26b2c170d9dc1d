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

import { SetDifference } from '@platform-orchestrator/backstage-plugin-common';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { UsageError } from '../UsageError';
import { OutputFormat, formatResult } from '../output/formatResult';
import { formatSetDifference } from '../output/formatSetDifference';
import { connectPortal } from './connectPortal';

/** Options of `platctl diff`. */
export interface DiffEnvironmentsOptions {
  app: string;
  output?: OutputFormat;
  detailedExitcode?: boolean;
}

/** Prints in what the workloads of two environments differ, as they are deployed. */
export async function diffEnvironments(options: {
  commandLine: CommandLine;
  environments: readonly [string, string];
  options: DiffEnvironmentsOptions;
}): Promise<ExitCode> {
  const { stdout, signal } = options.commandLine;
  const { app, output, detailedExitcode } = options.options;
  const { api } = connectPortal(options.commandLine);
  const [id, other] = await Promise.all(
    options.environments.map(async environment => {
      const { set } = await api.getEnvironment(
        { application: app, environment },
        { signal },
      );
      if (set === undefined) {
        throw new UsageError(`Nothing is deployed to ${app}/${environment}`);
      }
      return set;
    }),
  );
  const difference = await api.diffSets({ id, other }, { signal });
  stdout.write(
    output
      ? formatResult(output, difference)
      : `${formatSetDifference(difference, stdout.styles).join('\n')}\n`,
  );
  return detailedExitcode && differs(difference)
    ? ExitCode.changes
    : ExitCode.done;
}

function differs({ added, removed, changed }: SetDifference): boolean {
  return added.length + removed.length + changed.length > 0;
}
