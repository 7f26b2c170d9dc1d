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

import { SECRET_MASK, Secret } from '../model/Secret';
import { Value } from '../model/Value';

/** Shorter values would mask half of every text; they are masked by their place only. */
const MINIMUM_LENGTH = 6;

/** Masks the secret values that it was told, also as base64 and URL-encoded. */
export class Redactor {
  readonly #patterns = new Set<string>();

  /** Learns every secret in a value. */
  learn(value: Value): void {
    if (value instanceof Secret) {
      for (const part of value.parts) {
        if (typeof part !== 'string') {
          this.#add(part.revealText());
        }
      }
      this.#add(value.revealText());
    } else if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(item => this.learn(item));
    }
  }

  redact(text: string): string {
    let result = text;
    // longest first, so that a secret inside another does not leave the rest of it
    const patterns = [...this.#patterns].sort((a, b) => b.length - a.length);
    for (const pattern of patterns) {
      result = result.split(pattern).join(SECRET_MASK);
    }
    return result;
  }

  #add(text: string): void {
    if (text.length < MINIMUM_LENGTH) {
      return;
    }
    const bytes = Buffer.from(text, 'utf8');
    for (const form of [
      text,
      JSON.stringify(text).slice(1, -1),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
      encodeURIComponent(text),
    ]) {
      this.#patterns.add(form);
    }
  }
}
