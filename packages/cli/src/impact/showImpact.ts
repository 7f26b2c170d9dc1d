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
  DefinitionSet,
  EnvironmentIdentity,
  EnvironmentImpact,
  identityText,
  impactOf,
} from '@platform-orchestrator/engine';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { UsageError } from '../UsageError';
import { environmentContext } from '../offline/environmentContext';
import { readDefinitionFolders } from '../offline/readDefinitionFolders';
import { readScoreSet } from '../offline/readScoreSet';
import { OutputFormat, formatResult } from '../output/formatResult';
import { ImpactDocument, ImpactEnvironment } from './ImpactDocument';
import { compareDefinitions } from './compareDefinitions';
import { formatImpact } from './formatImpact';

/** Options of `platctl impact`. */
export interface ShowImpactOptions {
  definitions: string[];
  against: string[];
  app?: string;
  env?: string;
  envType?: string;
  output?: OutputFormat;
  detailedExitcode?: boolean;
}

/** Prints what changed definitions would do to the environments that Score files are deployed to. */
export async function showImpact(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: ShowImpactOptions;
}): Promise<ExitCode> {
  const { paths } = options;
  const { directory, stdout } = options.commandLine;
  const { definitions, against, output, detailedExitcode } = options.options;
  const [{ definitions: before }, { definitions: after, texts }] =
    await Promise.all(
      [against, definitions].map(folders =>
        readDefinitionFolders({ directory, paths: folders }),
      ),
    );
  const contexts = environmentsOf(options.options, before);
  if (paths.length > 0 && contexts.length === 0) {
    throw new UsageError('Name the application with --app');
  }
  const score =
    paths.length > 0 ? await readScoreSet({ directory, paths }) : undefined;
  const environments = score
    ? impactOf({
        before,
        after,
        environments: contexts.map(context => ({ context, set: score.set })),
      }).map(describeEnvironment)
    : [];
  const document: ImpactDocument = {
    apiVersion: 'platctl.platform-orchestrator.io/v1',
    kind: 'Impact',
    definitions: compareDefinitions(before, after),
    environments,
  };
  stdout.write(
    output
      ? formatResult(output, document)
      : `${formatImpact(document, {
          styles: stdout.styles,
          texts: new Map([...texts, ...(score?.texts ?? [])]),
        }).join('\n')}\n`,
  );
  if (environments.some(({ problems }) => problems.length > 0)) {
    return ExitCode.failed;
  }
  return detailedExitcode &&
    environments.some(({ touched }) => touched.length > 0)
    ? ExitCode.changes
    : ExitCode.done;
}

/** The environment that is named, else one of each type, named like it. */
function environmentsOf(
  { app, env, envType }: ShowImpactOptions,
  definitions: DefinitionSet,
): EnvironmentIdentity[] {
  if (app === undefined) {
    return [];
  }
  const names =
    env === undefined ? [...definitions.environmentTypes.keys()] : [env];
  return names.map(name =>
    environmentContext({ app, env: name, envType }, definitions),
  );
}

function describeEnvironment({
  context,
  touched,
  following,
  untouched,
  problems,
}: EnvironmentImpact): ImpactEnvironment {
  const { application, environment, environmentType } = context;
  return {
    application,
    environment,
    environmentType,
    touched: touched.map(({ identity, effect, changes }) => ({
      name: identityText(identity),
      ...identity,
      effect,
      changes,
    })),
    following: following.length,
    untouched,
    problems,
  };
}
