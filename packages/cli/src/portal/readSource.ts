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
import { InvalidInputError } from '../InvalidInputError';
import { readScoreFile } from '../files/readScoreFile';
import { resolveImages } from '../files/resolveImages';

/** Options of the commands that plan and deploy. */
export interface SourceOptions {
  app: string;
  env: string;
  complete?: boolean;
  remove?: string[];
  image?: string[];
}

/**
 * Reads the Score files that shall be planned or deployed.
 *
 * @throws InvalidInputError where one of them has errors, before the portal is asked.
 */
export async function readSource(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: SourceOptions;
}): Promise<EnvironmentName & SourceRequest> {
  const { app, env, complete, remove, image = [] } = options.options;
  const { directory } = options.commandLine;
  const files = await Promise.all(
    options.paths.map(path => readScoreFile({ directory, path })),
  );
  const diagnostics = files.flatMap(file => file.diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    throw new InvalidInputError({
      diagnostics,
      sources: new Map(files.map(({ path, text }) => [path, text])),
    });
  }
  return {
    application: app,
    environment: env,
    score: files.map(({ path, content }) => ({ path, content })),
    ...(complete && { complete }),
    ...(remove?.length && { remove }),
    ...(image.length > 0 && {
      images: resolveImages({
        images: image,
        workloads: files.flatMap(({ workload }) => workload ?? []),
      }),
    }),
  };
}
