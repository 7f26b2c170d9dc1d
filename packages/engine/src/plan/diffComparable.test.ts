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

import { diffComparable } from './diffComparable';

describe('diffComparable', () => {
  it('names the leaf that differs, with both values', () => {
    expect(
      diffComparable(
        { containers: { main: { variables: { A: '1', B: '2' } } } },
        { containers: { main: { variables: { A: '1', B: '3' } } } },
      ),
    ).toEqual([
      { path: 'containers.main.variables.B', before: '2', after: '3' },
    ]);
  });

  it('tells what came and what went', () => {
    expect(diffComparable({ a: 1 }, { b: 2 })).toEqual([
      { path: 'a', before: 1 },
      { path: 'b', after: 2 },
    ]);
  });

  it('says of a secret only that it changed', () => {
    expect(
      diffComparable(
        { password: { $secret: 'aa' }, list: [{ $secret: 'aa' }] },
        { password: { $secret: 'bb' }, list: [] },
      ),
    ).toEqual([
      { path: 'list', secret: true },
      { path: 'password', secret: true },
    ]);
  });

  it('finds nothing between equal objects in another order', () => {
    expect(diffComparable({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual(
      [],
    );
  });
});
