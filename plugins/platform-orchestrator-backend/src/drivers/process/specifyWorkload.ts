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
  ApplyRequest,
  DriverError,
  RolloutRequest,
  readInputs,
} from '@platform-orchestrator/backstage-plugin-node';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WorkloadFolder } from './WorkloadFolder';
import { WorkloadSpecification } from './WorkloadSpecification';
import { ProcessValues, processInputs } from './processInputs';
import { refuseOverrides } from './refuseOverrides';
import { specifyContainer } from './specifyContainer';
import { specifyRoot } from './specifyRoot';

/** Turns a rollout into processes of this machine. Pure but for the look whether the programs' folder exists. */
export function specifyWorkload(options: {
  request: Pick<ApplyRequest, 'inputs'>;
  rollout: RolloutRequest;
  folder: WorkloadFolder;
  /** Where volumes lie that outlive workloads. */
  volumesDirectory: string;
  /** By name of the service port. */
  ports: ReadonlyMap<string, number>;
  /** Variables of the configuration. */
  environment: Readonly<Record<string, string>>;
}): WorkloadSpecification {
  const { request, rollout, folder, ports } = options;
  refuseOverrides(rollout);
  const { values } = readInputs<ProcessValues>(processInputs, request.inputs);
  const workingDirectory = findDirectory(values, rollout);
  const names = Object.keys(rollout.workload.containers).sort();
  const running = names.filter(
    name => (rollout.workload.containers[name].command ?? []).length > 0,
  );
  if (running.length === 0) {
    throw new DriverError(
      'invalid',
      `The target process runs commands, and no container of ${rollout.workload.metadata.name} has one`,
      {
        input: `params.containers.${names[0]}.command`,
        nextStep:
          'Add `command` to the Score file, or match another deployment-target here',
      },
    );
  }
  return {
    containers: running.map(name =>
      specifyContainer({
        name,
        rollout,
        running,
        workingDirectory,
        root: folder.root(name),
        ports,
        environment: { ...options.environment, ...values.environment },
      }),
    ),
    roots: running.map(container =>
      specifyRoot({
        container,
        rollout,
        folder,
        volumesDirectory: options.volumesDirectory,
      }),
    ),
    withoutCommand: names.filter(name => !running.includes(name)),
  };
}

function findDirectory(values: ProcessValues, rollout: RolloutRequest): string {
  const directory = resolve(values.directory);
  const own = join(directory, rollout.workload.metadata.name);
  if (existsSync(own)) {
    return own;
  }
  if (existsSync(directory)) {
    return directory;
  }
  throw new DriverError(
    'invalid',
    `The folder of the programs, ${directory}, does not exist on this machine`,
    {
      input: 'inputs.directory',
      nextStep: 'Correct the input directory of the deployment-target',
    },
  );
}
