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

import { Diagnostic } from '../model/Diagnostic';

/** A version, or the part of it that matters: `1`, `1.2` or `1.2.3`, optionally after a `v`. */
const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;

/** An operator, then a version. The operator is required, as in the reference implementation. */
const CONSTRAINT = /^(>=|>|=)(.*)$/;

const OPERATORS: Record<string, (order: number) => boolean> = {
  '=': order => order === 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/**
 * Whether a version satisfies a constraint such as `>=1.2`; a missing part counts as 0, so `>1` means later than 1.0.0. An answer says that it does not, or that one of the two
 * is malformed.
 *
 * @example
 * ```ts
 * checkVersion({ constraint: '>=1.2', current: '1.3.0' }); // undefined
 * ```
 *
 * @public
 */
export function checkVersion(options: {
  constraint: string;
  current: string;
}): Diagnostic | undefined {
  const { constraint, current } = options;
  const [, operator, wanted] = CONSTRAINT.exec(constraint) ?? ['', '', ''];
  const wantedParts = parseVersion(wanted);
  const currentParts = parseVersion(current);
  if (!wantedParts || !currentParts) {
    return {
      code: 'score/bad-version',
      severity: 'error',
      message: wantedParts
        ? 'The current version is malformed.'
        : 'The version constraint is malformed.',
      expected: wantedParts
        ? 'a version such as 1.2.3'
        : 'a constraint such as >=1.2, >1 or =1.2.3',
      found: JSON.stringify(wantedParts ? current : constraint),
    };
  }
  const difference = currentParts
    .map((part, index) => part - wantedParts[index])
    .find(part => part !== 0);
  return OPERATORS[operator](difference ?? 0)
    ? undefined
    : {
        code: 'score/version-mismatch',
        severity: 'error',
        message: `The version ${current} does not satisfy ${constraint}.`,
        expected: constraint,
        found: current,
      };
}

function parseVersion(text: string): number[] | undefined {
  const match = VERSION.exec(text);
  return match?.slice(1).map(part => Number(part ?? 0));
}
