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

import { renderScoreFile } from './renderScoreFile';

/** Keeps the manifests of each text, as one who watches many files does: a file that didn't change is not rendered again. */
export class ScoreSession {
  #rendered = new Map<string, string>();

  render(texts: readonly string[]): string[] {
    const rendered = new Map<string, string>();
    for (const text of texts) {
      rendered.set(text, this.#rendered.get(text) ?? renderScoreFile(text));
    }
    this.#rendered = rendered;
    return [...rendered.values()];
  }
}
