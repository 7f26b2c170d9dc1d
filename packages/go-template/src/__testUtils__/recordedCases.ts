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

import { readdirSync, readFileSync } from 'fs';
import { basename, join } from 'path';
import { parse } from 'yaml';
import { ExecuteOptions } from '../execution/ExecuteOptions';

const TESTDATA = join(__dirname, '..', '..', 'testdata');

/** Our answer to a template, or Go's: a text, or a failure with its place as Go tells it. */
export interface Answer {
  result?: string;
  failure?: { line?: number; column?: number };
}

/** What Go gave for a template: see testdata/generator. */
export interface RecordedCase extends Answer {
  template: string;
  data: unknown;
  options: Pick<ExecuteOptions, 'missingKey' | 'library'>;
}

interface Group {
  data?: unknown;
  missingKey?: ExecuteOptions['missingKey'];
  library?: ExecuteOptions['library'];
  templates: string[];
}

/** A template that this package answers other than Go. */
export interface Deviation {
  template: string;
  reason: string;
}

export function deviations(): Deviation[] {
  return parse(readFileSync(join(TESTDATA, 'deviations.yaml'), 'utf8'));
}

/** Names of the files with cases, such as `lists`. */
export function recordedFiles(): string[] {
  return readdirSync(join(TESTDATA, 'cases'))
    .map(file => basename(file, '.yaml'))
    .sort();
}

/** The cases of a file with Go's answers, which stand in the same order. */
export function recordedCases(file: string): RecordedCase[] {
  const cases = readGroups(file).flatMap(({ templates, data, ...options }) =>
    templates.map(template => ({ template, data, options })),
  );
  const answers = readAnswers(file);
  if (
    cases.length !== answers.length ||
    cases.some(({ template }, index) => template !== answers[index].template)
  ) {
    throw new Error(
      `the answers to ${file} are not those to its cases; run the generator`,
    );
  }
  return cases.map((recorded, index) => ({ ...answers[index], ...recorded }));
}

function readGroups(file: string): Group[] {
  const text = readFileSync(join(TESTDATA, 'cases', `${file}.yaml`), 'utf8');
  // So that 1 stays an integer and 1.0 a float, as in Go.
  return parse(text, { intAsBigInt: true, maxAliasCount: -1 });
}

function readAnswers(
  file: string,
): Pick<RecordedCase, 'template' | 'result' | 'failure'>[] {
  return readFileSync(join(TESTDATA, 'recorded', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}
