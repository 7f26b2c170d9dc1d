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

import { parseInteger } from '../numbers/parseInteger';
import { Version } from './Version';

const NUMBERS = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?/;
const IDENTIFIERS = /^[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*$/;

/** Reads a version, which may lack its last numbers (`v1.2`); `undefined` when it is none. */
export function parseVersion(text: string): Version | undefined {
  const numbers = NUMBERS.exec(text);
  const rest = numbers ? splitRest(text.slice(numbers[0].length)) : undefined;
  if (!numbers || !rest) {
    return undefined;
  }
  const [major, minor, patch] = numbers
    .slice(1)
    .map(digits => parseInteger(digits ?? '0', { base: 10, signed: false }));
  return major === undefined || minor === undefined || patch === undefined
    ? undefined
    : new Version(
        { major, minor, patch, ...rest },
        { original: text, isPointer: true },
      );
}

/** Whether a pre-release is one by itself: no number in it starts with a zero. */
export function isPrerelease(text: string): boolean {
  return (
    IDENTIFIERS.test(text) &&
    text.split('.').every(part => !/^0[0-9]+$/.test(part))
  );
}

export function isMetadata(text: string): boolean {
  return IDENTIFIERS.test(text);
}

function splitRest(
  text: string,
): { prerelease: string; metadata: string } | undefined {
  const plus = text.indexOf('+');
  const front = plus < 0 ? text : text.slice(0, plus);
  const metadata = plus < 0 ? '' : text.slice(plus + 1);
  const prerelease = front.slice(1);
  const isValid =
    (front === '' || (front.startsWith('-') && isPrerelease(prerelease))) &&
    (plus < 0 || isMetadata(metadata));
  return isValid ? { prerelease, metadata } : undefined;
}
