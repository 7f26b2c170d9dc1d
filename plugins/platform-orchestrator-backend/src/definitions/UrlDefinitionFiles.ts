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
import {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DefinitionFile } from '@platform-orchestrator/engine';
import { DefinitionFiles } from './DefinitionFiles';

const DEFINITION_FILE = /\.(ya?ml|json)$/;

/** Definitions in a file, or in all YAML and JSON files of a folder, that the URL reader of the backend can read. */
export class UrlDefinitionFiles implements DefinitionFiles {
  readonly name: string;
  readonly #target: string;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #urlReader: UrlReaderService;
  readonly #scheduler: SchedulerService;
  #last: { etag: string; files: DefinitionFile[] } | undefined;

  constructor(options: {
    target: string;
    schedule: SchedulerServiceTaskScheduleDefinition;
    urlReader: UrlReaderService;
    scheduler: SchedulerService;
  }) {
    this.name = `url:${options.target}`;
    this.#target = options.target;
    this.#schedule = options.schedule;
    this.#urlReader = options.urlReader;
    this.#scheduler = options.scheduler;
  }

  async read(): Promise<DefinitionFile[]> {
    try {
      this.#last = await this.#readWith(this.#last?.etag);
    } catch (error) {
      // nothing came, because nothing has changed
      if (toError(error).name !== 'NotModifiedError' || !this.#last) {
        throw error;
      }
    }
    return this.#last.files;
  }

  watch(onChange: () => void): () => Promise<void> {
    const id = createHash('sha256').update(this.name).digest('hex');
    // each replica reads for itself: what it reads is kept for all
    this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: `platform-orchestrator-definitions-${id.slice(0, 16)}`,
      scope: 'local',
      fn: async () => onChange(),
    });
    return async () => {};
  }

  async #readWith(
    etag: string | undefined,
  ): Promise<{ etag: string; files: DefinitionFile[] }> {
    const { pathname } = new URL(this.#target);
    if (DEFINITION_FILE.test(pathname)) {
      const file = await this.#urlReader.readUrl(this.#target, { etag });
      const content = (await file.buffer()).toString('utf8');
      return {
        etag: file.etag ?? '',
        files: [{ path: this.#target, content }],
      };
    }
    const tree = await this.#urlReader.readTree(this.#target, {
      etag,
      filter: path => DEFINITION_FILE.test(path),
    });
    const files = await tree.files();
    return {
      etag: tree.etag,
      files: await Promise.all(
        files.map(async ({ path, content }) => ({
          path: `${this.#target}/${path}`,
          content: (await content()).toString('utf8'),
        })),
      ),
    };
  }
}
