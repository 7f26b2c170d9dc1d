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

import { AREAS } from './areas';
import { DEVIATIONS } from './deviations';
import { conformanceFolder, ConformanceCase, readCases } from './readCases';

const cases = readCases(new Set(Object.keys(AREAS)));

/** Only where a case says itself that the reference implementation is wrong may it be deviated from. */
const deviating = (cases ?? []).filter(
  conformanceCase =>
    conformanceCase.note !== undefined &&
    deviationOf(conformanceCase) !== undefined,
);

// eslint-disable-next-line no-console
console.log(
  cases
    ? [
        `${cases.length} cases, ${deviating.length} differ on purpose:`,
        ...deviating.map(
          conformanceCase =>
            `  ${conformanceCase.id}: ${deviationOf(conformanceCase)}`,
        ),
      ].join('\n')
    : `No conformance cases: ${conformanceFolder} does not exist.`,
);

(cases ? describe : describe.skip)('conformance', () => {
  it.each(Object.keys(AREAS))('passes every case of %s', area => {
    const failures = (cases ?? [])
      .filter(conformanceCase => conformanceCase.area === area)
      .flatMap(check);

    expect(failures).toEqual([]);
  });
});

function deviationOf(conformanceCase: ConformanceCase): string | undefined {
  return DEVIATIONS.find(({ concerns }) => concerns(conformanceCase))?.sentence;
}

/** The failure of a case, if any. A deviation must really be one. */
function check(
  conformanceCase: ConformanceCase,
): { id: string; failure: string }[] {
  const { id, area } = conformanceCase;
  let failure: string | undefined;
  try {
    AREAS[area](conformanceCase);
  } catch (error) {
    failure = String(error);
  }
  if (deviating.includes(conformanceCase)) {
    return failure === undefined ? [{ id, failure: 'deviates no more' }] : [];
  }
  return failure === undefined ? [] : [{ id, failure }];
}
