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

import { DriverError } from '@platform-orchestrator/engine';
import assert from 'node:assert/strict';
import { DriverBench } from './DriverBench';
import { assertNoSecrets, secretsOf } from './secretHygiene';
import { DriverFailure } from './types';

/** Runs a request that must fail, and checks class, input and words of the error. */
export async function checkFailure(
  bench: DriverBench,
  failure: DriverFailure,
): Promise<void> {
  const request = await failure.request(bench.request());
  const error = await bench.apply(request).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(
    error instanceof DriverError,
    `expected a DriverError, found ${error}`,
  );
  assert.equal(error.kind, failure.kind);
  assert.equal(error.input, failure.input);
  assert.match(error.message, /\S{2,} \S{2,}/, 'the message says too little');
  assertNoSecrets({
    secrets: secretsOf({ request, host: bench.host }),
    texts: { error, lines: bench.host.lines },
  });
}
