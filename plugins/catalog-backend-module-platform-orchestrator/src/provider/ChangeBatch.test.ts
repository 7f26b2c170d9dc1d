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

import { ChangeBatch } from './ChangeBatch';

describe('ChangeBatch', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function prepare(handle: (names: string[]) => Promise<void>) {
    const handled: [number, string[]][] = [];
    const errors: unknown[] = [];
    const start = Date.now();
    const batch = new ChangeBatch({
      intervalMs: 1_000,
      retryMs: 10_000,
      async handle(names) {
        handled.push([Date.now() - start, names]);
        await handle(names);
      },
      onError: error => errors.push(error),
    });
    return { batch, handled, errors };
  }

  it('hands on at once, then at most every second, each name once', async () => {
    const { batch, handled } = prepare(async () => {});
    batch.add('shop');
    await jest.advanceTimersByTimeAsync(0);
    for (let index = 0; index < 100; index += 1) {
      batch.add('shop');
      batch.add('blog');
      await jest.advanceTimersByTimeAsync(5);
    }
    await jest.advanceTimersByTimeAsync(5_000);
    batch.add('wiki');
    await jest.advanceTimersByTimeAsync(0);
    expect(handled).toEqual([
      [0, ['shop']],
      [1_000, ['shop', 'blog']],
      [5_500, ['wiki']],
    ]);
  });

  it('gathers what comes while it is busy', async () => {
    let finish = () => {};
    const { batch, handled } = prepare(
      () => new Promise(resolve => (finish = resolve)),
    );
    batch.add('shop');
    await jest.advanceTimersByTimeAsync(3_000);
    batch.add('blog');
    batch.add('shop');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(handled).toEqual([[0, ['shop']]]);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(handled[1]).toEqual([6_000, ['blog', 'shop']]);
  });

  it('tries again later what failed, with what came since', async () => {
    let fails = true;
    const { batch, handled, errors } = prepare(async () => {
      if (fails) {
        throw new Error('not ready');
      }
    });
    batch.add('shop');
    await jest.advanceTimersByTimeAsync(1_000);
    fails = false;
    batch.add('blog');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(errors).toEqual([new Error('not ready')]);
    expect(handled).toEqual([
      [0, ['shop']],
      [10_000, ['shop', 'blog']],
    ]);
  });

  it('hands on nothing after it was stopped', async () => {
    const { batch, handled } = prepare(async () => {});
    batch.add('shop');
    batch.stop();
    batch.add('blog');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(handled).toEqual([]);
  });
});
