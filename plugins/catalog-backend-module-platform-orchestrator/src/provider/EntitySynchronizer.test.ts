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

import { mockServices } from '@backstage/backend-test-utils';
import { ApplicationWatch } from './ApplicationWatch';
import { EntitySynchronizer } from './EntitySynchronizer';
import { PlatformOrchestratorEntityProvider } from './PlatformOrchestratorEntityProvider';

describe('EntitySynchronizer', () => {
  const signal = new AbortController().signal;

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function prepare() {
    const provider = { refreshAll: jest.fn(), refresh: jest.fn() };
    const watch = { look: jest.fn(async (): Promise<string[]> => []) };
    const logger = mockServices.logger.mock();
    const synchronizer = new EntitySynchronizer({
      provider: provider as unknown as PlatformOrchestratorEntityProvider,
      watch: watch as unknown as ApplicationWatch,
      logger,
    });
    return { provider, watch, logger, synchronizer };
  }

  it('replaces everything until that has succeeded once, then every hour', async () => {
    const { provider, synchronizer } = prepare();
    provider.refreshAll.mockRejectedValueOnce(new Error('not ready'));
    await expect(synchronizer.poll(signal)).rejects.toThrow('not ready');
    await synchronizer.poll(signal);
    expect(provider.refreshAll).toHaveBeenCalledTimes(2);

    await jest.advanceTimersByTimeAsync(59 * 60_000);
    await synchronizer.poll(signal);
    expect(provider.refreshAll).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(60_000);
    await synchronizer.poll(signal);
    expect(provider.refreshAll).toHaveBeenCalledTimes(3);
    expect(provider.refresh).not.toHaveBeenCalled();
  });

  it('brings up to date what an event names, and what a poll finds', async () => {
    const { provider, watch, synchronizer } = prepare();
    synchronizer.changed('shop');
    await jest.advanceTimersByTimeAsync(0);
    expect(provider.refresh.mock.calls).toEqual([[['shop']]]);

    await synchronizer.poll(signal);
    watch.look.mockResolvedValueOnce(['blog', 'wiki']);
    await synchronizer.poll(signal);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(provider.refresh.mock.calls[1]).toEqual([['blog', 'wiki']]);
  });

  it('says why an update failed and tries again', async () => {
    const { provider, logger, synchronizer } = prepare();
    provider.refresh.mockRejectedValueOnce(new Error('not ready'));
    synchronizer.changed('shop');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('not ready'),
    );
    expect(provider.refresh).toHaveBeenCalledTimes(2);
  });

  it('does nothing more after it was stopped', async () => {
    const { provider, synchronizer } = prepare();
    synchronizer.stop();
    synchronizer.changed('shop');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(provider.refresh).not.toHaveBeenCalled();
  });
});
