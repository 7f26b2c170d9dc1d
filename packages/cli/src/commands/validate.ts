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
import {
  diagnosticsToSarif,
  formatDiagnostics,
} from '@platform-orchestrator/score';
import { CommandContext } from '../CommandContext';
import { ExitCode } from '../ExitCode';
import { OutputFormat, formatResult } from '../output/formatResult';
import { checkFiles } from '../files/checkFiles';
import { CommonOptions, outputOption } from './options';

interface ValidateOptions extends CommonOptions {
  output?: OutputFormat | 'sarif';
}

/** `platctl validate PATH…`: checks Score files and definitions, without a portal. */
export function addValidateCommand(
  program: Command,
  { commandLine, endWith }: CommandContext,
): void {
  program
    .command('validate')
    .description(
      'check Score files and definitions, each problem with its place',
    )
    .argument('<path...>', 'files, or folders with everything below them')
    .addOption(outputOption('json', 'yaml', 'sarif'))
    .action(async (paths: string[], _options, command: Command) => {
      const { output, quiet } = command.optsWithGlobals<ValidateOptions>();
      const { stdout, stderr, directory } = commandLine;

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
        stderr.write(
          `${count(files.score.length, 'Score file')}, ${count(
            files.definitions.length,
            'file',
          )} of definitions: ${count(errors.length, 'error')}, ${count(
            diagnostics.length - errors.length,
            'warning',
          )}\n`,
        );
      }
      endWith(errors.length > 0 ? ExitCode.invalid : ExitCode.done);
    });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
