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
import { connectPortal } from './connectPortal';

/** Options of `platctl logs`. */
export interface PrintLogsOptions {
  app: string;
  env: string;
  container?: string;
  tail?: number;
  follow?: boolean;
}

/** Prints what a workload writes: the last lines, and with `follow` those that come. */
export async function printLogs(options: {
  commandLine: CommandLine;
  workload: string;
  options: PrintLogsOptions;
}): Promise<void> {
  const { workload } = options;
  const { stdout, signal } = options.commandLine;
  const { app, env, ...query } = options.options;
  const { api } = connectPortal(options.commandLine);
  const lines = api.readLogs(
    {
      application: app,
      environment: env,
      workload,
      container: query.container,
      tail: query.tail,
      follow: query.follow,
    },
    { signal },
  );
  for await (const { container, text } of lines) {
    const name =
      query.container === undefined
        ? `${stdout.styles('muted', container)} `
        : '';
    stdout.write(`${name}${text}\n`);
  }
}
