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

/**
 * Text of which every character is equally likely.
 *
 * @param options - `alphabet` has 2 to 256 characters; `randomBytes` gives cryptographically strong bytes
 */
export function randomText(options: {
  length: number;
  alphabet: readonly string[];
  randomBytes(size: number): Uint8Array;
}): string {
  const { length, alphabet, randomBytes } = options;
  // bytes from here on are thrown away: a remainder of all 256 would favour the first characters
  const limit = 256 - (256 % alphabet.length);
  const characters: string[] = [];
  while (characters.length < length) {
    for (const byte of randomBytes(length - characters.length)) {
      if (byte < limit) {
        characters.push(alphabet[byte % alphabet.length]);
      }
    }
  }
  return characters.join('');
}
