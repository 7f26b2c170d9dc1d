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
  EnvironmentName,
  SourceRequest,
} from '@platform-orchestrator/backstage-plugin-common';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { OutputFormat } from '../output/formatResult';
import { Portal } from './connectPortal';
import { reportDeployment } from './reportDeployment';

/** Options of all commands that begin a deployment. */
export interface DeploymentOptions {
  output?: OutputFormat;
  quiet?: boolean;
  wait?: boolean;
  message?: string;
  commit?: string;
  confirmDeletes?: boolean;
  confirm?: string[];
}

/** Deploys a source, and tells what becomes of it. */
export async function startDeployment(options: {
  commandLine: CommandLine;
  portal: Portal;
  source: EnvironmentName & SourceRequest;
  options: DeploymentOptions;
}): Promise<ExitCode> {
  const { commandLine, portal, source } = options;
  const { output, quiet, wait, message, commit } = options.options;
  const { confirmDeletes = false, confirm = [] } = options.options;
  const deployment = await portal.api.createDeployment(
    {
      ...source,
      ...(message !== undefined && { message }),
      ...(commit !== undefined && { commit }),
      ...((confirmDeletes || confirm.length > 0) && {
        confirm: { deletes: confirmDeletes, keys: confirm },
      }),
    },
    { signal: commandLine.signal },
  );
  return reportDeployment({
    commandLine,
    portal,
    deployment,
    wait,
    quiet,
    output,
  });
}
