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

import {
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  DeleteRequest,
  Driver,
  DriverError,
  Secret,
} from '@platform-orchestrator/engine';
import { cancellationChecks } from './contract/cancellation';
import { declarationChecks } from './contract/declaration';
import { deletionChecks } from './contract/deletion';
import { DriverBench } from './contract/DriverBench';
import { checkFailure } from './contract/failures';
import { idempotencyChecks } from './contract/idempotency';
import { interruptionChecks } from './contract/interruption';
import { secretHygieneChecks } from './contract/secretHygiene';
import { DriverContractSubject } from './contract/types';
import { mockApplyRequest } from './mockApplyRequest';
import { testDriverContract } from './testDriverContract';

interface Thing {
  size: number;
  finished: boolean;
}

/** Makes things in memory, in two steps, as its contract demands. */
class ThingDriver implements Driver {
  readonly id: string = 'thing';
  readonly inputs = {
    values: {
      type: 'object',
      required: ['size'],
      properties: { size: { type: 'integer' } },
    },
    secrets: { type: 'object' },
  };
  readonly capabilities = { target: false, pure: false };
  readonly things = new Map<string, Thing>();

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const size = request.inputs.values.size;
    if (typeof size !== 'number') {
      throw new DriverError('invalid', 'The size must be a number', {
        input: 'inputs.size',
      });
    }
    const password = await context.secret('password', () =>
      Buffer.from(context.randomBytes(12)).toString('hex'),
    );
    await this.step(context);
    const thing = this.things.get(request.key) ?? { size, finished: false };
    this.things.set(request.key, thing);
    await this.step(context);
    thing.finished = true;
    context.progress(`Made a thing of size ${size}`);
    return {
      outputs: { values: { size }, secrets: { password: password.reveal() } },
    };
  }

  async delete(request: DeleteRequest, context: ApplyContext): Promise<void> {
    await this.step(context);
    this.things.delete(request.key);
  }

  async read(request: DeleteRequest) {
    return this.things.has(request.key) ? { drift: [] } : ('absent' as const);
  }

  protected async step(context: ApplyContext): Promise<void> {
    context.signal.throwIfAborted();
    await context.checkpoint();
    context.signal.throwIfAborted();
  }
}

function subject(driver: ThingDriver): DriverContractSubject {
  return {
    driver,
    request: ({ key }) =>
      mockApplyRequest({
        key,
        inputs: {
          values: { size: 3 },
          secrets: {
            token: Secret.of('a token of mine', {
              from: 'test',
              path: 'token',
            }),
          },
        },
      }),
    inspect: async key => {
      const thing = driver.things.get(key);
      return thing && { ...thing };
    },
  };
}

async function failedChecks(driver: ThingDriver): Promise<string[]> {
  const failed: string[] = [];
  for (const check of [
    ...declarationChecks,
    ...idempotencyChecks,
    ...deletionChecks,
    ...interruptionChecks,
    ...cancellationChecks,
    ...secretHygieneChecks,
  ]) {
    const bench = new DriverBench(subject(driver));
    if (check.appliesTo?.(driver) ?? true) {
      await check.run(bench).catch(() => failed.push(check.title));
    }
  }
  return failed;
}

describe('testDriverContract', () => {
  describe('with a driver that keeps the contract', () => {
    testDriverContract({
      sample: new ThingDriver(),
      create: async () => subject(new ThingDriver()),
      failures: [
        {
          title: 'a size that is no number',
          kind: 'invalid',
          input: 'inputs.size',
          request: request => ({
            ...request,
            inputs: { values: { size: 'big' }, secrets: {} },
          }),
        },
      ],
    });

    it('finds nothing to complain about', async () => {
      expect(await failedChecks(new ThingDriver())).toEqual([]);
    });
  });

  it.each<[string, ThingDriver, string]>([
    [
      'has an odd id',
      new (class extends ThingDriver {
        readonly id = 'My Driver';
      })(),
      'is named in lower case, with dashes',
    ],
    [
      'makes its thing anew each time',
      new (class extends ThingDriver {
        #count = 0;
        async apply(request: ApplyRequest, context: ApplyContext) {
          const result = await super.apply(request, context);
          this.things.get(request.key)!.size = this.#count++;
          return result;
        }
      })(),
      'takes over what a call left whose result was lost',
    ],
    [
      'ignores the key',
      new (class extends ThingDriver {
        async delete(request: DeleteRequest, context: ApplyContext) {
          await super.delete(request, context);
          this.things.clear();
        }
      })(),
      'keeps the things of different keys apart',
    ],
    [
      'fails to delete what is absent',
      new (class extends ThingDriver {
        async delete(request: DeleteRequest, context: ApplyContext) {
          if (!this.things.has(request.key)) {
            throw new DriverError('invalid', 'There is no such thing');
          }
          await super.delete(request, context);
        }
      })(),
      'deletes what was never made, and what is gone already',
    ],
    [
      'deletes without asking for the lease',
      new (class extends ThingDriver {
        async delete(request: DeleteRequest) {
          this.things.delete(request.key);
        }
      })(),
      'asks for the lease before it changes anything, and not when it only computes',
    ],
    [
      'refuses its own half-made things',
      new (class extends ThingDriver {
        async apply(request: ApplyRequest, context: ApplyContext) {
          if (this.things.get(request.key)?.finished === false) {
            throw new DriverError('conflict', 'It exists already');
          }
          return super.apply(request, context);
        }
      })(),
      'finishes an apply that was interrupted at any checkpoint',
    ],
    [
      'translates a lost lease into an error of its own',
      new (class extends ThingDriver {
        async apply(request: ApplyRequest, context: ApplyContext) {
          return super.apply(request, context).catch(() => {
            throw new DriverError('transient', 'Something went wrong');
          });
        }
      })(),
      'asks for the lease before it changes anything, and not when it only computes',
    ],
    [
      'does not listen to the signal',
      new (class extends ThingDriver {
        protected async step(context: ApplyContext) {
          await context.checkpoint();
        }
      })(),
      'changes nothing when it is cancelled before it begins',
    ],
    [
      'logs what it generated',
      new (class extends ThingDriver {
        async apply(request: ApplyRequest, context: ApplyContext) {
          const result = await super.apply(request, context);
          context.logger.debug(`Password ${result.outputs.secrets.password}`);
          return result;
        }
      })(),
      'lets no secret of a good request out',
    ],
    [
      'puts a secret input into a plain output',
      new (class extends ThingDriver {
        async apply(request: ApplyRequest, context: ApplyContext) {
          const result = await super.apply(request, context);
          const { token } = request.inputs.secrets;
          const text = (token as Secret).revealText();
          result.outputs.values.header = `Basic ${Buffer.from(text).toString(
            'base64',
          )}`;
          return result;
        }
      })(),
      'lets no secret of a good request out',
    ],
    [
      'names a wrong input by its value',
      new (class extends ThingDriver {
        async apply(request: ApplyRequest, context: ApplyContext) {
          const { size } = request.inputs.values;
          if (size instanceof Secret) {
            throw new Error('Wrong', { cause: { size: size.reveal() } });
          }
          return super.apply(request, context);
        }
      })(),
      'lets no secret out that is planted in any of its inputs',
    ],
  ])('finds a driver that %s', async (_, driver, title) => {
    expect(await failedChecks(driver)).toContain(title);
  });

  it.each([
    ['another class', 'auth' as const, 'inputs.size'],
    ['another input', 'invalid' as const, 'inputs.colour'],
  ])('finds an error of %s', async (_, kind, input) => {
    const bench = new DriverBench(subject(new ThingDriver()));
    await expect(
      checkFailure(bench, {
        title: 'a size that is no number',
        kind,
        input,
        request: request => ({
          ...request,
          inputs: { values: {}, secrets: {} },
        }),
      }),
    ).rejects.toThrow();
  });
});
