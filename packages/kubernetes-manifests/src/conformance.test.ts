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

import { PlaceholderError } from '@platform-orchestrator/score';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AREAS, expectationOf } from './__testUtils__/conformance/areas';
import { ConformanceCase } from './__testUtils__/conformance/ConformanceCase';
import { deviationIn } from './__testUtils__/conformance/deviations';
import { readCases } from './__testUtils__/conformance/readCases';
import { asWeWrite } from './__testUtils__/conformance/referenceMapping';
import { ManifestError } from './problems/ManifestError';

/** What became of a case: equal, or different for a reason that is written down, or wrong. */
type Outcome = 'equal' | { reason: string } | { wrong: unknown };

/** Relative to the root of the repository. */
const folder = process.env.SCORE_CONFORMANCE ?? '../shared/conformance/score';
const cases = readCases(resolve(__dirname, '../../..', folder));
const describeCases = cases.length > 0 ? describe : describe.skip;

describeCases('conformance with the reference implementation', () => {
  const deviating: string[] = [];

  afterAll(() => {
    process.stdout.write(
      [
        `${cases.length} cases, ${deviating.length} differ on purpose:`,
        ...deviating.sort(),
        '',
      ].join('\n'),
    );
  });

  it.each(Object.keys(AREAS))('%s', area => {
    const ofArea = cases.filter(({ area: name }) => name === area);
    const wrong: unknown[] = [];
    for (const conformanceCase of ofArea) {
      const outcome = run(conformanceCase);
      if (outcome === 'equal') {
        continue;
      }
      if ('wrong' in outcome) {
        wrong.push({ id: conformanceCase.id, ours: outcome.wrong });
      } else {
        deviating.push(`  ${conformanceCase.id}: ${outcome.reason}`);
      }
    }
    expect(ofArea).not.toEqual([]);
    expect(wrong).toEqual([]);
  });
});

function run(conformanceCase: ConformanceCase): Outcome {
  const { area, input, note } = conformanceCase;
  const expected = asWeWrite(expectationOf(conformanceCase));
  let ours: unknown;
  try {
    ours = AREAS[area](input);
  } catch (error) {
    // A malformed marker of a secret is a syntax error.
    const isRefusal =
      error instanceof ManifestError ||
      error instanceof PlaceholderError ||
      error instanceof SyntaxError;
    if (!isRefusal) {
      throw error;
    }
    return isRefused(conformanceCase)
      ? 'equal'
      : differing(
          error.message,
          deviationIn({ conformanceCase, expected }) ?? note,
        );
  }
  if (isDeepStrictEqual(ours, expected)) {
    return 'equal';
  }
  return differing(
    ours,
    deviationIn({ conformanceCase, expected, ours }) ?? note,
  );
}

/** Whether the reference implementation refuses the input, of whatever kind the case is. */
function isRefused({ kind, expected }: ConformanceCase): boolean {
  return kind === 'reject' || Object.hasOwn(expected as object, 'error');
}

/** A difference is wrong unless there is a reason for it: a deviation of ours, or a note that calls the case a quirk. */
function differing(ours: unknown, reason: string | undefined): Outcome {
  return reason === undefined ? { wrong: ours } : { reason };
}
