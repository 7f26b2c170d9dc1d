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
import {
  OfflineOptions,
  expandEnvironment,
} from '../offline/expandEnvironment';
import { reportWarnings } from '../output/reportWarnings';
import { describeGraph } from './describeGraph';
import { GraphFormat, formatGraph } from './formatGraph';

/** Options of `platctl graph`. */
export interface ShowGraphOptions extends OfflineOptions {
  output?: GraphFormat;
  quiet?: boolean;
}

/** Prints the resource graph of an environment. */
export async function showGraph(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: ShowGraphOptions;
}): Promise<void> {
  const { stdout, stderr } = options.commandLine;
  const { output, quiet } = options.options;
  const expanded = await expandEnvironment(options);
  if (!quiet) {
    reportWarnings(stderr, expanded);
  }
  const graph = describeGraph(expanded);
  stdout.write(formatGraph(graph, { format: output, styles: stdout.styles }));
}
