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

import { JsonValue } from '@platform-orchestrator/score';
import { count } from '../output/count';
import { Styles } from '../output/Styles';
import { TestResult } from './TestResult';
import { Difference } from './compareExpected';

/** Test results for people: a line for each test, and below one that failed what was expected (`-`) and what was found (`+`). */
export function formatTestResults(
  results: readonly TestResult[],
  styles: Styles,
): string[] {
  const failed = results.filter(({ passed }) => !passed).length;
  const passed = results.length - failed;
  const lines = results.flatMap(result => formatResult(result, styles));
  return [
    ...lines,
    ...(lines.at(-1) === '' ? [] : ['']),
    [
      count(results.length, 'test'),
      ...(passed > 0 ? [styles('positive', `${passed} passed`)] : []),
      ...(failed > 0 ? [styles('negative', `${failed} failed`)] : []),
    ].join(', '),
  ];
}

function formatResult(result: TestResult, styles: Styles): string[] {
  const { file, line, name, passed, differences, failure } = result;
  const place = styles('muted', `${file}:${line}`);
  if (passed) {
    return [`${styles('positive', '✓')} ${name}  ${place}`];
  }
  return [
    `${styles('negative', '✗')} ${styles('strong', name)}  ${place}`,
    ...(failure?.split('\n').map(text => text && `    ${text}`) ?? []),
    ...differences.flatMap(difference => formatDifference(difference, styles)),
    '',
  ];
}

function formatDifference(difference: Difference, styles: Styles): string[] {
  const { path, expected, found, notes = [] } = difference;
  const [less, more] = tellApart(expected, found);
  return [
    `    ${path}`,
    ...less.map(value => styles('negative', `      - ${value}`)),
    ...more.map(value => styles('positive', `      + ${value}`)),
    ...notes.map(note => styles('muted', `      ${note}`.trimEnd())),
  ];
}

/** Of two lists the elements that only one has, else both values whole. */
function tellApart(
  expected: JsonValue | undefined,
  found: JsonValue | undefined,
): [string[], string[]] {
  if (!Array.isArray(expected) || !Array.isArray(found)) {
    return [show(expected), show(found)];
  }
  const [wanted, given] = [expected, found].map(list =>
    list.map(item => JSON.stringify(item)),
  );
  const less = without(wanted, given);
  const more = without(given, wanted);
  return less.length + more.length > 0
    ? [less, more]
    : [[JSON.stringify(expected)], [JSON.stringify(found)]];
}

function show(value: JsonValue | undefined): string[] {
  return value === undefined ? [] : [JSON.stringify(value)];
}

/** One for one: what is there twice has to be there twice. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter(item => {
    const index = left.indexOf(item);
    if (index >= 0) {
      left.splice(index, 1);
    }
    return index < 0;
  });
}
