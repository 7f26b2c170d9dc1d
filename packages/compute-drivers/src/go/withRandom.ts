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

import { createHash } from 'node:crypto';
import { ApplyContext } from '@platform-orchestrator/engine';

/** Bytes of the seed. */
const SEED_SIZE = 32;

/** Gives random bytes to one template, by its name: what others use does not change what it gets. */
export type RandomFor = (name: string) => (count: number) => Uint8Array;

/** Thrown out of a template that uses randomness before there is a seed. */
class NeedsSeed extends Error {}

/**
 * Runs templates with randomness that is made once per resource, so that they give the same result every time. Templates that use none are run without asking the host for
 * anything: in plans it has no random values to give.
 */
export async function withRandom<T>(
  context: ApplyContext,
  run: (random: RandomFor) => T,
): Promise<T> {
  let needed = false;
  try {
    return run(() => () => {
      needed = true;
      throw new NeedsSeed('random values come later');
    });
  } catch (error) {
    // the template has put it into words of its own
    if (!needed) {
      throw error;
    }
  }
  const seed = await context.secret('seed', () =>
    Buffer.from(context.randomBytes(SEED_SIZE)).toString('hex'),
  );
  return run(name => streamOf(`${seed.revealText()} ${name}`));
}

/** An endless sequence of bytes that only who knows the seed can tell. */
function streamOf(seed: string): (count: number) => Uint8Array {
  let block = 0;
  return count => {
    block += 1;
    return createHash('shake256', { outputLength: count })
      .update(`${seed} ${block}`)
      .digest();
  };
}
