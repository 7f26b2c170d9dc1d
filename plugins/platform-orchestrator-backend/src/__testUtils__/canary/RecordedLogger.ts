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

import { RootLoggerService } from '@backstage/backend-plugin-api';

/** Keeps everything that a backend logs, of all its plugins. */
export class RecordedLogger implements RootLoggerService {
  readonly #lines: string[];

  constructor(lines: string[] = []) {
    this.#lines = lines;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  error = (...line: unknown[]) => this.#add(line);
  warn = (...line: unknown[]) => this.#add(line);
  info = (...line: unknown[]) => this.#add(line);
  debug = (...line: unknown[]) => this.#add(line);

  child(): RootLoggerService {
    return new RecordedLogger(this.#lines);
  }

  #add(line: unknown[]) {
    const parts = line.map(part =>
      part instanceof Error ? `${part.stack}` : JSON.stringify(part),
    );
    this.#lines.push(parts.join(' '));
  }
}
