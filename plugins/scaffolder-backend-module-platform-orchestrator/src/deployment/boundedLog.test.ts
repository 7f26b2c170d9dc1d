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

import { boundedLog } from './boundedLog';

describe('boundedLog', () => {
  it('passes 1000 lines on, then says once where the others are', () => {
    const lines: string[] = [];
    const tell = boundedLog({
      write: line => lines.push(line),
      link: 'https://portal/deployments/1',
    });
    for (let index = 0; index < 1_200; index += 1) {
      tell(`line ${index}`);
    }
    expect(lines).toHaveLength(1_001);
    expect(lines.slice(-2)).toEqual([
      'line 999',
      'There is more to read: https://portal/deployments/1',
    ]);
  });

  it('cuts a line that is too long', () => {
    const lines: string[] = [];
    const tell = boundedLog({ write: line => lines.push(line), link: '' });
    tell('x'.repeat(50_000));
    expect(lines).toEqual([`${'x'.repeat(1_000)} …`]);
  });
});
