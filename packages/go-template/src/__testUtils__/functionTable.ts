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

import { libraries, Library } from '../functions/libraries';
import { Answer, RecordedCase, recordedCases } from './recordedCases';

const HEADINGS = ['function', 'of', 'example', 'Go', 'this package'];
const EXAMPLES = 'functions';
const NAME = /^\{\{ (\w+)/;

/** The function that an example shows: the first that it calls. */
export function exampleName({ template }: RecordedCase): string {
  return NAME.exec(template)![1];
}

/** The examples, one for each function. */
export function examples(): RecordedCase[] {
  return recordedCases(EXAMPLES);
}

/** The table of the README: every example with Go's answer and ours. */
export function functionTable(
  answer: (recorded: RecordedCase) => Answer,
): string {
  const rows = examples().map(recorded => [
    code(exampleName(recorded)),
    libraryOf(exampleName(recorded)),
    code(recorded.template),
    describe(recorded),
    describe(answer(recorded)),
  ]);
  return formatTable([HEADINGS, ...rows]);
}

function libraryOf(name: string): string {
  const names: Record<Library, string> = {
    go: 'Go',
    sprig: 'Sprig',
    helm: 'Helm',
  };
  const found = (Object.keys(names) as Library[]).find(library =>
    libraries[library].has(name),
  );
  return names[found!];
}

/** Of failures only the place: messages are not the same. */
function describe({ result, failure }: Answer): string {
  return failure
    ? `error in ${failure.line}:${failure.column}`
    : code(/^ | $|\n|^$|"/.test(result!) ? JSON.stringify(result) : result!);
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function formatTable(rows: string[][]): string {
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const [head, ...body] = rows.map(row =>
    line(row.map((cell, column) => cell.padEnd(widths[column]))),
  );
  const rule = line(widths.map(width => '-'.repeat(width)));
  return [head, rule, ...body].join('\n');
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
