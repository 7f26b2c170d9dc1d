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
import { JsonObject } from '@backstage/types';
import {
  ApplyRequest,
  Runtime,
} from '@platform-orchestrator/backstage-plugin-node';
import { DriverTestHost } from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessDriver } from '../ProcessDriver';
import { createProcessDriver } from '../createProcessDriver';
import { FilePortReservations } from './FilePortReservations';

const PATIENCE = 15_000; // milliseconds; two busy cores are slow

/** A driver with a data folder of its own, and short ways to ask it. */
export class TestDriver {
  readonly host = new DriverTestHost();

  static async start(
    options: { dataDirectory?: string; config?: JsonObject } = {},
  ): Promise<TestDriver> {
    const dataDirectory =
      options.dataDirectory ??
      (await mkdtemp(join(tmpdir(), 'process-driver-')));
    const driver = await createProcessDriver({
      config: mockServices.rootConfig({
        data: {
          platformOrchestrator: {
            drivers: {
              process: {
                enabled: true,
                stopTimeout: { seconds: 2 },
                ...options.config,
              },
            },
          },
        },
      }),
      dataDirectory,
      ports: new FilePortReservations(join(dataDirectory, 'ports.json')),
      logger: mockServices.logger.mock(),
    });
    return new TestDriver({ driver, dataDirectory });
  }

  readonly driver: ProcessDriver;
  readonly dataDirectory: string;

  private constructor(options: {
    driver: ProcessDriver;
    dataDirectory: string;
  }) {
    this.driver = options.driver;
    this.dataDirectory = options.dataDirectory;
  }

  async apply(request: ApplyRequest): Promise<string[]> {
    const { outputs } = await this.driver.apply(
      request,
      this.host.context({ key: request.key }),
    );
    return outputs.values.urls as string[];
  }

  async delete(request: ApplyRequest): Promise<void> {
    await this.driver.delete(request, this.host.context({ key: request.key }));
  }

  /** Waits until what is observed satisfies a condition. */
  async until(
    request: ApplyRequest,
    condition: (runtime: Runtime) => boolean,
  ): Promise<Runtime> {
    for (const started = Date.now(); ; ) {
      const runtime = await this.driver.observe(request);
      if (condition(runtime)) {
        return runtime;
      }
      if (Date.now() - started > PATIENCE) {
        throw new Error(`It stays at ${JSON.stringify(runtime)}`);
      }
      await sleep(25);
    }
  }

  async healthy(request: ApplyRequest): Promise<Runtime> {
    return this.until(request, ({ health }) => health === 'healthy');
  }

  async logs(request: ApplyRequest): Promise<string[]> {
    const lines = [];
    for await (const { container, stream, text } of this.driver.logs(
      { ...request, tail: 100, follow: false },
      this.host.context({ key: request.key }),
    )) {
      lines.push(`${container} ${stream} ${text}`);
    }
    return lines;
  }

  /** Stops everything and removes the data folder. */
  async close(): Promise<void> {
    await this.driver.shutdown();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}

/** What the test program says about itself; undefined while it does not answer. */
export async function askProgram(url: string): Promise<
  | {
      pid: number;
      directory: string;
      environment: Record<string, string>;
      arguments: string[];
    }
  | undefined
> {
  return fetch(url).then(
    response => response.json() as any,
    () => undefined,
  );
}
