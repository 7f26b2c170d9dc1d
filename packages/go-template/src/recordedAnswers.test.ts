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

import { answerHere } from './__testUtils__/answerHere';
import {
  deviations,
  RecordedCase,
  recordedCases,
  recordedFiles,
} from './__testUtils__/recordedCases';

const deviating = new Set(deviations().map(({ template }) => template));

describe.each(recordedFiles())('Go and this package agree on %s', file => {
  it.each(
    recordedCases(file)
      .map((recorded, index) => ({ index, ...recorded }))
      .filter(({ template }) => !deviating.has(template)),
  )('$index: $template', recorded => {
    expect(answerHere(recorded)).toEqual(answerOf(recorded));
  });
});

describe('Go and this package differ', () => {
  const recorded = recordedFiles().flatMap(recordedCases);

  it.each(deviations())('on $template: $reason', ({ template }) => {
    const cases = recorded.filter(other => other.template === template);

    expect(cases).not.toEqual([]);
    expect(cases.map(answerHere)).not.toEqual(cases.map(answerOf));
  });
});

it('is compared with at least 1,000 answers', () => {
  const count = recordedFiles().flatMap(recordedCases).length;

  expect(count).toBeGreaterThanOrEqual(1000);
});

function answerOf({ result, failure }: RecordedCase) {
  return failure ? { failure: placeOf(failure) } : { result };
}

function placeOf({ line, column }: { line?: number; column?: number }) {
  return { line, column };
}
