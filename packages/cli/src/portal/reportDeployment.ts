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

import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { DeploymentProgress } from '../output/DeploymentProgress';
import { formatDeployment } from '../output/formatDeployment';
import { OutputFormat, formatResult } from '../output/formatResult';
import { Portal } from './connectPortal';
import { isUnsuccessful } from './deploymentStates';
import { followDeployment } from './followDeployment';

/**
 * Tells what becomes of a deployment that was just created: as it is now, or with `wait` when it has ended or waits for a person.
 *
 * @returns what the process ends with
 */
export async function reportDeployment(options: {
  commandLine: CommandLine;
  portal: Portal;
  deployment: Deployment;
  wait?: boolean;
  quiet?: boolean;
  output?: OutputFormat;
}): Promise<ExitCode> {
  const { commandLine, portal, wait, quiet, output } = options;
  const { stdout, stderr, signal } = commandLine;
  let { deployment } = options;
  if (!quiet) {
    stderr.write(`${portal.links.deployment(deployment.id)}\n`);
  }
  if (wait) {
    const progress = quiet ? undefined : new DeploymentProgress(stderr);
    try {
      deployment = await followDeployment({
        api: portal.api,
        deployment,
        signal,
        onChange: changed => progress?.show(changed),
      });
    } finally {
      progress?.end();
    }
  }
  stdout.write(
    output
      ? formatResult(output, deployment)
      : `${formatDeployment(deployment, stdout.styles).join('\n')}\n`,
  );
  return isUnsuccessful(deployment) ? ExitCode.failed : ExitCode.done;
}
