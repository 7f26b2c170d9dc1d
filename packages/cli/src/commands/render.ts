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

import { Command } from 'commander';
import { CommandContext } from '../CommandContext';
import { load } from '../load';
import type { RenderOptions } from '../render/renderManifests';
import { addEnvironmentOptions, imageOption, outputOption } from './options';

/** `platctl render SCORE…`: the manifests of an environment, without a portal. */
export function addRenderCommand(
  program: Command,
  { commandLine }: CommandContext,
): void {
  const command = program
    .command('render')
    .description('print the manifests of Kubernetes that Score files become')
    .argument('<score...>', 'Score files, or folders of them')
    .addOption(outputOption('yaml', 'json'))
    .addOption(imageOption())
    .option(
      '--outputs <file>',
      'outputs of resources that only a portal provisions',
    )
    .option(
      '--namespace <name>',
      'namespace of the objects (default: the one that the target names)',
    );
  addEnvironmentOptions(command).action(async (paths: string[]) => {
    const options = command.optsWithGlobals<RenderOptions>();
    const { renderManifests } = await load(import('../render/renderManifests'));
    await renderManifests({ commandLine, paths, options });
  });
}
