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
import { formatPlan } from '../output/formatPlan';
import { OutputFormat, formatResult } from '../output/formatResult';
import { connectPortal } from './connectPortal';
import { printedPlan } from './printedPlan';
import { SourceOptions, readSource } from './readSource';

/** Options of `platctl plan`, against a portal. */
export interface ShowPlanOptions extends SourceOptions {
  output?: OutputFormat;
  quiet?: boolean;
  detailedExitcode?: boolean;
}

/** Prints what deploying Score files through the portal would do. */
export async function showPlan(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: ShowPlanOptions;
}): Promise<ExitCode> {
  const { stdout, stderr, signal } = options.commandLine;
  const { output, quiet, detailedExitcode } = options.options;

  const request = await readSource(options);
  const { api, links } = connectPortal(options.commandLine);
  const plan = await api.createPlan(request, { signal });
  stdout.write(
    output
      ? formatResult(output, plan)
      : `${formatPlan(printedPlan(plan), stdout.styles).join('\n')}\n`,
  );
  if (!quiet) {
    stderr.write(`${links.plan(request, plan.id)}\n`);
  }
  return detailedExitcode && plan.hasChanges ? ExitCode.changes : ExitCode.done;
}
