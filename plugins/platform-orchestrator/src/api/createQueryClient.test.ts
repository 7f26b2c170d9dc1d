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

import { createQueryClient } from './createQueryClient';

describe('createQueryClient', () => {
  const { retry } = createQueryClient().getDefaultOptions().queries ?? {};
  const retries = (failures: number, statusCode?: number) =>
    (retry as (failures: number, error: unknown) => boolean)(
      failures,
      Object.assign(new Error('failed'), { statusCode }),
    );

  it('tries again where that may help, twice', () => {
    expect(retries(0, 503)).toBe(true);
    expect(retries(1)).toBe(true);
    expect(retries(2, 503)).toBe(false);
  });

  it('takes a refusal as an answer', () => {
    expect([400, 401, 403, 404, 409].map(status => retries(0, status))).toEqual(
      [false, false, false, false, false],
    );
  });
});
