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

import { LogLine } from '@platform-orchestrator/backstage-plugin-node';
import { FileHandle, open, readFile } from 'node:fs/promises';

async function readFrom(file: FileHandle, offset: number): Promise<string> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(Math.max(0, size - offset));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
  return buffer.toString('utf8', 0, bytesRead);
}

/** Reads one container's log from where it stopped, also when the file was replaced meanwhile. */
export class LogFollower {
  readonly #container: string;
  readonly #path: string;
  #file: number | undefined;
  #offset = 0;

  constructor(options: { container: string; path: string }) {
    this.#container = options.container;
    this.#path = options.path;
  }

  async readAll(): Promise<LogLine[]> {
    const older = await readFile(`${this.#path}.1`, 'utf8').catch(() => '');
    return [...this.#parse(older), ...(await this.readNew())];
  }

  async readNew(): Promise<LogLine[]> {
    // the file is told apart by what was opened: its name may go to another one at any moment
    const file = await open(this.#path).catch(() => undefined);
    if (!file) {
      return [];
    }
    try {
      const { ino } = await file.stat();
      let rest = '';
      if (this.#file !== undefined && ino !== this.#file) {
        rest = await this.#readRest(this.#file);
        this.#offset = 0;
      }
      this.#file = ino;
      const text = await readFrom(file, this.#offset);
      // a line that is being written is read the next time
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      this.#offset += Buffer.byteLength(whole);
      return this.#parse(rest + whole);
    } finally {
      await file.close();
    }
  }

  /** What was not read of a file that became the older one. */
  async #readRest(ino: number): Promise<string> {
    const file = await open(`${this.#path}.1`).catch(() => undefined);
    try {
      return file && (await file.stat()).ino === ino
        ? await readFrom(file, this.#offset)
        : '';
    } finally {
      await file?.close();
    }
  }

  #parse(text: string): LogLine[] {
    return text
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const { at, stream, text: content } = JSON.parse(line);
        return {
          container: this.#container,
          at: new Date(at),
          stream,
          text: content,
        };
      });
  }
}
