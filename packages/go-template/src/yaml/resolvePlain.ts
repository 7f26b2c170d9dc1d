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

import { parseFloat64 } from '../numbers/parseFloat';
import { parseInteger } from '../numbers/parseInteger';
import { parseTime } from '../time/parseTime';
import { utc } from '../time/Zone';

/** Words of YAML 1.1 that are no texts. */
const WORDS: ReadonlyMap<string, boolean | number | null> = new Map<
  string,
  boolean | number | null
>([
  ...[
    'y',
    'Y',
    'yes',
    'Yes',
    'YES',
    'true',
    'True',
    'TRUE',
    'on',
    'On',
    'ON',
  ].map((word): [string, boolean] => [word, true]),
  ...[
    'n',
    'N',
    'no',
    'No',
    'NO',
    'false',
    'False',
    'FALSE',
    'off',
    'Off',
    'OFF',
  ].map((word): [string, boolean] => [word, false]),
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, null] => [
    word,
    null,
  ]),
  ...['.nan', '.NaN', '.NAN'].map((word): [string, number] => [word, NaN]),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    (word): [string, number] => [word, Infinity],
  ),
  ...['-.inf', '-.Inf', '-.INF'].map((word): [string, number] => [
    word,
    -Infinity,
  ]),
]);

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const BINARY = /^-?0b[-+]?[01]+$/;

const TIMESTAMP_START = /^[0-9]{4}-/;
const TIMESTAMPS = [
  '2006-1-2T15:4:5.999999999Z07:00',
  '2006-1-2t15:4:5.999999999Z07:00',
  '2006-1-2 15:4:5.999999999',
  '2006-1-2',
];

/** What a scalar without quotes is, as `go.yaml.in/yaml/v2` resolves it: a word, an integer (`bigint`), a float (`number`), a `timestamp`, or a text (`undefined`). */
export function resolvePlain(
  text: string,
): boolean | number | bigint | null | 'timestamp' | undefined {
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word;
  }
  if (text.startsWith('.')) {
    return parseFloat64(text);
  }
  return /^[-+0-9]/.test(text) ? resolveNumber(text) : undefined;
}

function resolveNumber(
  text: string,
): number | bigint | 'timestamp' | undefined {
  if (isTimestamp(text)) {
    return 'timestamp';
  }
  const plain = text.replaceAll('_', '');
  const integer =
    parseInteger(plain, { base: 0, signed: true }) ??
    parseInteger(plain, { base: 0, signed: false });
  if (integer !== undefined) {
    return integer;
  }
  if (FLOAT.test(plain)) {
    return parseFloat64(plain);
  }
  return BINARY.test(plain) ? resolveBinary(plain) : undefined;
}

/** `0b-1` is the only form that is no integer of Go as well. */
function resolveBinary(text: string): bigint | undefined {
  const [, sign, digits] = /^(-?)0b([-+]?[01]+)$/.exec(text)!;
  const magnitude = BigInt(`0b${digits.replace(/^[-+]/, '')}`);
  const negative = (sign === '-') !== digits.startsWith('-');
  const value = negative ? -magnitude : magnitude;
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

function isTimestamp(text: string): boolean {
  return (
    TIMESTAMP_START.test(text) &&
    TIMESTAMPS.some(layout => parseTime(layout, text, utc) !== undefined)
  );
}
