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

import { scoreText } from './scoreText';

describe('scoreText', () => {
  it.each([
    [[], '0'],
    [['class'], '0'],
    [['environmentType', 'class'], '1'],
    [['environmentType', 'application'], '2 + 1 = 3'],
    [
      ['class', 'environmentType', 'application', 'environment', 'resource'],
      '8 + 4 + 2 + 1 = 15',
    ],
  ])('sums up %j', (fields, text) => {
    expect(scoreText(fields)).toBe(text);
  });
});
