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

/** Options of the commands that act on a resource. */
export interface ActOnResourceOptions {
  output?: OutputFormat;
  quiet?: boolean;
  wait?: boolean;
}

/** Deletes a resource that was kept, or takes a detached one over again: a deployment, which writing the whole key confirms. */
export async function actOnResource(options: {
  commandLine: CommandLine;
  act: 'pruneResource' | 'adoptResource';
  key: string;
  options: ActOnResourceOptions;
}): Promise<ExitCode> {
  const { commandLine, act, key } = options;
  const portal = connectPortal(commandLine);
  const deployment = await portal.api[act](
    { key, confirm: key },
    { signal: commandLine.signal },
  );
  return reportDeployment({
    commandLine,
    portal,
    deployment,
    ...options.options,
  });
}
