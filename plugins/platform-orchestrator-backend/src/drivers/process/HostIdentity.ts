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

import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the file `host.json` holds. */
export interface HostFile {
  id: string;
  /** Base64. */
  key: string;
}

/** The machine as the data folder knows it: a restart keeps it, a copy of the database on another machine does not have it. */
export class HostIdentity {
  readonly id: string;
  readonly #key: Buffer;

  /** Reads it, or makes it the first time. */
  static async load(dataDirectory: string): Promise<HostIdentity> {
    const path = join(dataDirectory, 'host.json');
    await mkdir(dataDirectory, { recursive: true });
    const fresh: HostFile = {
      id: randomUUID(),
      key: randomBytes(32).toString('base64'),
    };
    try {
      // `wx`: of two processes that start at once, one makes it
      await writeFile(path, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 });
      return new HostIdentity(fresh);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
    return new HostIdentity(JSON.parse(await readFile(path, 'utf8')));
  }

  constructor(file: HostFile) {
    this.id = file.id;
    this.#key = Buffer.from(file.key, 'base64');
  }

  /** Tells equal from changed; what is in it cannot be guessed from the result. */
  digest(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex');
  }
}
