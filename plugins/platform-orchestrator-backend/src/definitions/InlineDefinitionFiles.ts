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

import { DefinitionFile } from '@platform-orchestrator/engine';
import { DefinitionFiles } from './DefinitionFiles';

/** Definitions that stand in the configuration itself. They change with a restart. */
export class InlineDefinitionFiles implements DefinitionFiles {
  readonly name: string;
  readonly #content: string;

  constructor(options: { name: string; content: string }) {
    this.name = options.name;
    this.#content = options.content;
  }

  async read(): Promise<DefinitionFile[]> {
    return [{ path: this.name, content: this.#content }];
  }

  watch(): () => Promise<void> {
    return async () => {};
  }
}
