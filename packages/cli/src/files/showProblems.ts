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
  diagnosticsToSarif,
  formatDiagnostics,
} from '@platform-orchestrator/score';
import { CommandLine } from '../CommandLine';
import { ExitCode } from '../ExitCode';
import { count } from '../output/count';
import { OutputFormat, formatResult } from '../output/formatResult';
import { checkFiles } from './checkFiles';

/** Options of `platctl validate`. */
export interface ShowProblemsOptions {
  output?: OutputFormat | 'sarif';
  quiet?: boolean;
}

/** Prints everything that is wrong with Score files and definitions. */
export async function showProblems(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: ShowProblemsOptions;
}): Promise<ExitCode> {
  const { paths } = options;
  const { stdout, stderr, directory } = options.commandLine;
  const { output, quiet } = options.options;

  const checked = await checkFiles({ directory, paths });
  const { diagnostics, sources, ...files } = checked;
  if (output === 'sarif') {
    const tool = { name: 'platctl' };
    stdout.write(
      formatResult('json', diagnosticsToSarif(diagnostics, { tool })),
    );
  } else if (output) {
    stdout.write(formatResult(output, { ...files, diagnostics }));
  } else if (diagnostics.length > 0) {
    stdout.write(`${formatDiagnostics(diagnostics, { sources })}\n`);
  }

  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!quiet) {
    const warnings = diagnostics.length - errors.length;
    stderr.write(
      `${count(files.score.length, 'Score file')}, ${count(
        files.definitions.length,
        'file',
      )} of definitions: ${count(errors.length, 'error')}, ${count(
        warnings,
        'warning',
      )}\n`,
    );
  }
  return errors.length > 0 ? ExitCode.invalid : ExitCode.done;
}
