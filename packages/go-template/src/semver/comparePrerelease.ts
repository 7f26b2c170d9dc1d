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

/** The order of two pre-releases: none is newer than any; their parts are compared one by one, numbers by value and before words. */
export function comparePrerelease(left: string, right: string): number {
  if (left === '' || right === '') {
    return Number(left === '') - Number(right === '');
  }
  const [leftParts, rightParts] = [left.split('.'), right.split('.')];
  const length = Math.max(leftParts.length, rightParts.length);
  for (let index = 0; index < length; index++) {
    const difference = comparePart(
      leftParts[index] ?? '',
      rightParts[index] ?? '',
    );
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function comparePart(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  if (left === '' || right === '') {
    return left === '' ? -1 : 1;
  }
  const [leftNumber, rightNumber] = [left, right].map(part =>
    parseInteger(part, { base: 10, signed: false }),
  );
  if (leftNumber === undefined && rightNumber === undefined) {
    return left > right ? 1 : -1;
  }
  if (leftNumber === undefined || rightNumber === undefined) {
    return leftNumber === undefined ? 1 : -1;
  }
  return leftNumber > rightNumber ? 1 : -1;
}
