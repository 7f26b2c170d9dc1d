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

import { ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataFolder } from '../../scripts/data/makeDataFolder.mjs';
import { findFreePort } from '../../scripts/network/findFreePort.mjs';
import { ROOT } from '../../scripts/paths.mjs';

const START_MILLISECONDS = 180_000;

/** A demo portal, run as `npm start` runs it, on a data folder of its own. */
export class Portal {
  readonly #data: string;
  readonly #databasePort: number;
  readonly url: string;
  #process: ChildProcess | undefined;
  #output = '';

  private constructor(options: {
    data: string;
    databasePort: number;
    url: string;
  }) {
    this.#data = options.data;
    this.#databasePort = options.databasePort;
    this.url = options.url;
  }

  /** Prepares an empty data folder and chooses a port; starts nothing. */
  static async create(): Promise<Portal> {
    // Not mkdtemp, whose mode keeps the database's user out.
    const data = join(tmpdir(), `portal-${randomUUID()}`);
    await makeDataFolder(data);
    const port = await findFreePort();
    return new Portal({
      data,
      // Not the preferred one, which a portal of somebody at work may want back.
      databasePort: await findFreePort(),
      url: `http://localhost:${port}`,
    });
  }

  /** The folder with database, logs and running applications. */
  get data(): string {
    return this.#data;
  }

  /** What the command printed since it was started last. */
  get output(): string {
    return this.#output;
  }

  /** Runs the command and returns when it says that the page can be used. */
  async start(): Promise<void> {
    this.#output = '';
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: new URL(this.url).port,
        DATABASE_PORT: String(this.#databasePort),
        PLATFORM_ORCHESTRATOR_DATA: this.#data,
      },
    });
    this.#process = child;
    const ready = new Promise<void>((resolve, reject) => {
      const gather = (chunk: string) => {
        this.#output += chunk;
        if (this.#output.includes(`\n  ${this.url}\n`)) {
          resolve();
        }
      };
      child.stdout.setEncoding('utf8').on('data', gather);
      child.stderr.setEncoding('utf8').on('data', gather);
      child.on('exit', () =>
        reject(new Error(`The portal did not start:\n${this.#output}`)),
      );
      AbortSignal.timeout(START_MILLISECONDS).addEventListener('abort', () =>
        reject(new Error(`The portal takes too long:\n${this.#output}`)),
      );
    });
    await ready;
  }

  /** Ends it as Ctrl-C does, or with another signal; returns its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number> {
    this.#process?.kill(signal);
    return this.exited();
  }

  /** Waits until the command has ended by itself. */
  async exited(): Promise<number> {
    const child = this.#process;
    if (child && child.exitCode === null && child.signalCode === null) {
      await once(child, 'exit');
    }
    return child?.exitCode ?? 0;
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#data, { recursive: true, force: true });
  }
}
