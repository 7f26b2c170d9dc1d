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

import { checkVersion } from './checkVersion';

describe('checkVersion', () => {
  it.each([
    ['>=1.1', '1.2.0'],
    ['=1.2.3', 'v1.2.3'],
    ['>1.2.3', 'v1.2.4'],
    ['>=1', '1.0.0'],
    ['>1.9', '1.10'],
  ])('%s is satisfied by %s', (constraint, current) => {
    expect(checkVersion({ constraint, current })).toBeUndefined();
  });

  it.each([
    ['>2', 'v1.2.0', 'score/version-mismatch'],
    ['>1', '1.0.0', 'score/version-mismatch'],
    ['=1.2', '1.2.1', 'score/version-mismatch'],
    ['1.2', '1.2.0', 'score/bad-version'],
    ['>=x', '1.2.0', 'score/bad-version'],
    ['>=1', 'dirty', 'score/bad-version'],
  ])('%s is not satisfied by %s', (constraint, current, code) => {
    expect(checkVersion({ constraint, current })?.code).toBe(code);
  });
});
