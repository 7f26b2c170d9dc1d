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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExactScalar } from '../model/ExactScalar';

/** A case as it was recorded from the reference implementations. */
export interface ConformanceCase {
  id: string;
  kind: 'parse' | 'reject' | 'substitute' | 'convert';
  area: string;
  input: any;
  expected: any;
  /** Says that the reference implementation is wrong here. */
  note?: string;
}

const REPOSITORY = resolve(__dirname, '../../../..');

export const conformanceFolder = resolve(
  REPOSITORY,
  process.env.SCORE_CONFORMANCE ?? '../shared/conformance/score',
);

/** All cases of some areas; `undefined` when the folder does not exist. */
export function readCases(
  areas: ReadonlySet<string>,
): ConformanceCase[] | undefined {
  if (!existsSync(conformanceFolder)) {
    return undefined;
  }
  return readdirSync(conformanceFolder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(name =>
      readFileSync(resolve(conformanceFolder, name), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(parseExactly),
    )
    .filter(({ area }) => areas.has(area));
}

/** `JSON.parse` with integers beyond 2^53 kept, by way of the source text that newer engines hand to the reviver. */
function parseExactly(line: string): ConformanceCase {
  const parse = JSON.parse as (
    text: string,
    reviver: (
      key: string,
      value: unknown,
      context: { source?: string },
    ) => unknown,
  ) => ConformanceCase;
  return parse(line, (_key, value, { source }) =>
    Number.isInteger(value) &&
    !Number.isSafeInteger(value) &&
    /^-?\d+$/.test(source ?? '')
      ? new ExactScalar({ kind: 'integer', text: source! })
      : value,
  );
}
