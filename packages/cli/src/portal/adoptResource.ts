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
import { connectPortal } from './connectPortal';
import { PruneResourceOptions } from './pruneResource';
import { reportDeployment } from './reportDeployment';

/** Takes a detached resource over again; writing its whole key is the confirmation. */
export async function adoptResource(options: {
  commandLine: CommandLine;
  key: string;
  options: PruneResourceOptions;
}): Promise<ExitCode> {
  const { commandLine, key } = options;
  const portal = connectPortal(commandLine);
  const deployment = await portal.api.adoptResource(
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
