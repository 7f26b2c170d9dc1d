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

import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { EngineContext } from '@platform-orchestrator/engine';
import { OutsideWorldOptions } from './OutsideWorld';

/** What a replica is started with. */
export interface ReplicaProcessOptions {
  url: string;
  definitions: string;
  /** What exists outside, for the program that makes real things. */
  world?: OutsideWorldOptions;
  settings?: Partial<EngineContext['settings']>;
  host?: string;
}

/** A replica as a process of its own, which can be killed and paused. It ends by itself when this process is gone. */
export class ReplicaProcess {
  readonly #child: ChildProcess;
  #output = '';

  /**
   * Resolves when it works.
   *
   * @param program - what it runs: says anything when it works, as `{ said }`, and ends on `stop`
   */
  static async start(
    options: ReplicaProcessOptions,
    program: string = resolve(__dirname, 'replicaMain.ts'),
  ): Promise<ReplicaProcess> {
    const child = fork(program, {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: { ...process.env, REPLICA: JSON.stringify(options) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const replica = new ReplicaProcess(child);
    await Promise.race([
      replica.#hear(),
      once(child, 'exit').then(() => {
        throw new Error(`A replica did not start:\n${replica.#output}`);
      }),
    ]);
    return replica;
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', chunk => {
        this.#output += chunk;
      });
    }
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** What it printed; a replica that works says nothing. */
  get output(): string {
    return this.#output;
  }

  /** Asks its program, and resolves with the answer. */
  async ask<Answer>(question: string): Promise<Answer> {
    const answered = this.#hear();
    this.#child.send(question);
    return (await answered) as Answer;
  }

  /** As `kill -9`. */
  async kill(): Promise<void> {
    await this.#end(() => this.#child.kill('SIGKILL'));
  }

  /** Lets it give its deployments up and end. */
  async stop(): Promise<void> {
    await this.#end(() => this.#child.send('stop'));
  }

  /** Stops its time, until {@link resume}. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  /** The next thing that its program says. The loader of TypeScript says which files it reads, on the same channel. */
  #hear(): Promise<unknown> {
    return new Promise(heard => {
      const listen = (message: { said?: unknown }) => {
        if (message.said !== undefined) {
          this.#child.off('message', listen);
          heard(message.said);
        }
      };
      this.#child.on('message', listen);
    });
  }

  async #end(how: () => void): Promise<void> {
    if (this.isRunning) {
      const ended = once(this.#child, 'exit');
      how();
      await ended;
    }
  }
}
