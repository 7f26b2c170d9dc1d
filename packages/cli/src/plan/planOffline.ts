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
  SettledNode,
  planRehearsal,
  settledNodes,
} from '@platform-orchestrator/engine';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { UsageError } from '../UsageError';
import {
  ExpandedEnvironment,
  OfflineOptions,
  expandEnvironment,
} from '../offline/expandEnvironment';
import { rehearseEnvironment } from '../offline/rehearseEnvironment';
import { formatPlan } from '../output/formatPlan';
import { OutputFormat, formatResult } from '../output/formatResult';
import { reportWarnings } from '../output/reportWarnings';
import { describePlan } from './describePlan';
import { printedPlan } from './printedPlan';
import { readState } from './readState';
import { writeState } from './writeState';

/** Options of `platctl plan` with definitions instead of a portal. */
export interface PlanOfflineOptions extends OfflineOptions {
  state?: string;
  save?: boolean;
  output?: OutputFormat;
  quiet?: boolean;
  detailedExitcode?: boolean;
}

/** Prints what deploying Score files would do to what a state file says is there, or to nothing. */
export async function planOffline(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: PlanOfflineOptions;
}): Promise<ExitCode> {
  const { directory, stdout, stderr } = options.commandLine;
  const { state, save, output, quiet, detailedExitcode } = options.options;
  // a state file is kept, and must hold no trace of a literal secret
  const expanded = await expandEnvironment({ ...options, hmac: () => '' });
  const { context, graph, sources } = expanded;
  const previous = await readPrevious({ directory, state, save, context });
  const { rehearsal, request } = await rehearseEnvironment(expanded);
  const { plan } = await planRehearsal({ ...request, rehearsal, previous });

  if (!quiet) {
    reportWarnings(stderr, expanded);
  }
  const document = describePlan({ plan, context, sources });
  stdout.write(
    output
      ? formatResult(output, document)
      : `${formatPlan(printedPlan(document), stdout.styles).join('\n')}\n`,
  );
  if (state !== undefined && save) {
    const kept = new Set(
      plan.nodes.flatMap(({ action, key }) => (action === 'retain' ? key : [])),
    );
    const nodes = [
      ...settledNodes({ rehearsal, graph }),
      ...previous.filter(({ key }) => kept.has(key)),
    ];
    await writeState({ directory, path: state, context, nodes });
  }
  return detailedExitcode && document.hasChanges
    ? ExitCode.changes
    : ExitCode.done;
}

async function readPrevious(options: {
  directory: string;
  state: string | undefined;
  save: boolean | undefined;
  context: ExpandedEnvironment['context'];
}): Promise<SettledNode[]> {
  const { directory, state: path, save, context } = options;
  if (path === undefined) {
    return [];
  }
  const previous = await readState({ directory, path, context });
  if (!previous && !save) {
    throw new UsageError(
      `There is no state file "${path}". Add --save to begin one.`,
    );
  }
  return previous ?? [];
}
