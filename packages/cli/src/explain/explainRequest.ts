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
  ResourceIdentity,
  explainMatch,
  parseResourcePattern,
} from '@platform-orchestrator/engine';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { UsageError } from '../UsageError';
import {
  EnvironmentOptions,
  environmentContext,
} from '../offline/environmentContext';
import { readDefinitionFolders } from '../offline/readDefinitionFolders';
import { requestIdentity } from '../offline/requestIdentity';
import { OutputFormat, formatResult } from '../output/formatResult';
import { reportWarnings } from '../output/reportWarnings';
import { describeExplanation } from './describeExplanation';
import { formatExplanation } from './formatExplanation';

/** Options of `platctl explain`. */
export interface ExplainOptions extends EnvironmentOptions {
  definitions: string[];
  output?: OutputFormat;
  quiet?: boolean;
}

/** An id that no rule names: the answer for resources whose id does not matter. */
const ANY_ID = '*';

/**
 * Prints which definition a resource gets in an environment, and why all others lost.
 *
 * @returns `failed` where none matches
 */
export async function explainRequest(options: {
  commandLine: CommandLine;
  resource: string;
  options: ExplainOptions;
}): Promise<ExitCode> {
  const { directory, stdout, stderr } = options.commandLine;
  const { output, quiet, definitions: paths } = options.options;
  const platform = await readDefinitionFolders({ directory, paths });
  const { definitions, sources } = platform;
  const context = environmentContext(options.options, definitions);
  const request = readRequest(options.resource, definitions);
  if (!quiet) {
    reportWarnings(stderr, platform);
  }
  const explanation = describeExplanation(
    explainMatch({ definitions, request, context }),
    sources,
  );
  stdout.write(
    output
      ? formatResult(output, explanation)
      : `${formatExplanation(explanation, stdout.styles).join('\n')}\n`,
  );
  return explanation.winner === undefined ? ExitCode.failed : ExitCode.done;
}

function readRequest(
  text: string,
  definitions: DefinitionSet,
): ResourceIdentity {
  const pattern = parseResourcePattern(text);
  if (!pattern) {
    throw new UsageError(
      `"${text}" names no resource: write it as TYPE[.CLASS][#ID], such as postgres.large#workloads.api.db`,
    );
  }
  return requestIdentity(pattern, { definitions, id: ANY_ID });
}
