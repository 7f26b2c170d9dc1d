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

import { Driver } from '@platform-orchestrator/engine';
import { cancellationChecks } from './contract/cancellation';
import { declarationChecks } from './contract/declaration';
import { deletionChecks } from './contract/deletion';
import { DriverBench } from './contract/DriverBench';
import { checkFailure } from './contract/failures';
import { idempotencyChecks } from './contract/idempotency';
import { interruptionChecks } from './contract/interruption';
import { secretHygieneChecks } from './contract/secretHygiene';
import { DriverContractSubject, DriverFailure } from './contract/types';

const checks = {
  'declares itself': declarationChecks,
  'is idempotent per key': idempotencyChecks,
  'deletes and reads': deletionChecks,
  'survives interruption': interruptionChecks,
  'can be cancelled': cancellationChecks,
  'keeps secrets': secretHygieneChecks,
};

/**
 * Registers the tests that every driver passes, within the `describe` block that calls it.
 *
 * @remarks
 * Checked are idempotency per key, deletion of what is absent, recovery from a call that was cut off at any of its checkpoints, cancellation,
 * classes of errors, and that no secret leaves through errors, logs, progress or plain outputs.
 *
 * @param options - `sample` is asked for its capabilities only; `create` gives the driver and its world anew for each test; `failures` are requests
 * that must fail, with the class of the error
 *
 * @example
 * ```ts
 * describe('AcmeDriver', () => {
 *   testDriverContract({
 *     sample: new AcmeDriver(),
 *     create: async () => ({
 *       driver: new AcmeDriver(),
 *       request: ({ key }) => mockApplyRequest({ key, inputs: … }),
 *       inspect: key => server.find(key),
 *     }),
 *     failures: [
 *       {
 *         title: 'a size below one',
 *         kind: 'invalid',
 *         input: 'inputs.size',
 *         request: request => ({ ...request, inputs: … }),
 *       },
 *     ],
 *   });
 * });
 * ```
 *
 * @public
 */
export function testDriverContract(options: {
  sample: Driver;
  create(): Promise<DriverContractSubject>;
  failures?: DriverFailure[];
}): void {
  const run = async (check: (bench: DriverBench) => Promise<void>) => {
    const subject = await options.create();
    const bench = new DriverBench(subject);
    try {
      if (!subject.driver.capabilities.pure && !subject.inspect) {
        throw new Error(
          'A driver that changes things is tested with `inspect`',
        );
      }
      await check(bench);
    } finally {
      await bench.close();
      await subject.close?.();
    }
  };
  for (const [theme, list] of Object.entries(checks)) {
    const concerned = list.filter(
      check => check.appliesTo?.(options.sample) ?? true,
    );
    if (concerned.length > 0) {
      describe(theme, () => {
        it.each(concerned)('$title', async check => run(check.run));
      });
    }
  }
  if (options.failures) {
    describe('classifies errors', () => {
      it.each(options.failures!)('$title', async failure =>
        run(bench => checkFailure(bench, failure)),
      );
    });
  }
}
