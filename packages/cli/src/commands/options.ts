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

import { Command, Option } from 'commander';

/** `-o`: for machines instead of for people. */
export function outputOption(...formats: string[]): Option {
  return new Option(
    '-o, --output <format>',
    'print the result for machines',
  ).choices(formats);
}

/** An option that may be given several times. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(
    (value: string, list: string[] | undefined) => [...(list ?? []), value],
  );
}

/** What the commands that plan and deploy Score files have in common. */
export function addSourceOptions(command: Command): Command {
  return command
    .requiredOption('--app <application>', 'the application')
    .requiredOption('--env <environment>', 'its environment')
    .option(
      '--complete',
      'the Score files are all there is: other workloads are removed',
    )
    .addOption(
      listOption('--remove <workload>', 'remove a workload; may be repeated'),
    )
    .addOption(imageOption());
}

/** `--image`: fills in `image: .`. */
export function imageOption(): Option {
  return listOption(
    '--image <[workload/]container=image>',
    'the image of a container whose image is "."; may be repeated',
  );
}

/** What the commands that need no portal have in common: the definitions, and the environment that they are matched for. */
export function addEnvironmentOptions(command: Command): Command {
  return command
    .addOption(
      listOption(
        '--definitions <path>',
        'a folder or file of definitions; may be repeated',
      ).makeOptionMandatory(),
    )
    .requiredOption('--app <application>', 'the application')
    .requiredOption('--env <environment>', 'its environment')
    .option(
      '--env-type <type>',
      'the type of the environment (default: the one named like the environment)',
    );
}

/** What the commands that begin a deployment have in common. */
export function addDeploymentOptions(command: Command): Command {
  return command
    .addOption(outputOption('json', 'yaml'))
    .option('--wait', 'follow the deployment until its workloads run')
    .option('--message <text>', 'why, for people')
    .option(
      '--confirm-deletes',
      'delete more than the share that the platform allows unasked',
    )
    .addOption(
      listOption(
        '--confirm <key>',
        'delete or replace the stateful resource with this key; may be repeated',
      ),
    );
}
