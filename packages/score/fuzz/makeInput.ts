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

import { Random } from './Random';
import { PIECES, SEED_FILES } from './seedFiles';

const MAX_BYTES = 300;
const MAX_MUTATIONS = 4;

type Mutation = (text: string, random: Random) => string;

/** Ways to spoil a valid file. */
const MUTATIONS: readonly Mutation[] = [
  // Removes a part.
  (text, random) => {
    const [start, end] = part(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  // Writes a part twice.
  (text, random) => {
    const [start, end] = part(text, random);
    return text.slice(0, end) + text.slice(start);
  },
  // Inserts a piece that means something.
  (text, random) => {
    const at = random.next(text.length + 1);
    return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
  },
  // Replaces a letter by another of the file.
  (text, random) => {
    const at = random.next(text.length + 1);
    return (
      text.slice(0, at) +
      text.charAt(random.next(text.length)) +
      text.slice(at + 1)
    );
  },
  // Moves a line.
  (text, random) => {
    const lines = text.split('\n');
    const [line] = lines.splice(random.next(lines.length), 1);
    lines.splice(random.next(lines.length + 1), 0, line);
    return lines.join('\n');
  },
  // Replaces a value by a piece.
  (text, random) => {
    const values = [...text.matchAll(/: ?([^\n:]*)/g)];
    if (values.length === 0) {
      return text;
    }
    const { index, 0: whole } = random.pick(values);
    return `${text.slice(0, index)}: ${random.pick(PIECES)}${text.slice(
      index + whole.length,
    )}`;
  },
];

/** The input of a number: random bytes, or a valid file after a few mutations. The same seed gives the same input. */
export function makeInput(seed: number): string | Uint8Array {
  const random = new Random(seed);
  if (random.next(8) === 0) {
    return Uint8Array.from({ length: random.next(MAX_BYTES) }, () =>
      random.next(256),
    );
  }
  let text = random.pick(SEED_FILES);
  // Few mutations more often than many: what is still valid goes deeper.
  for (
    let count = 1 + random.next(1 + random.next(MAX_MUTATIONS));
    count > 0;
    count--
  ) {
    text = random.pick(MUTATIONS)(text, random);
  }
  return text;
}

function part(text: string, random: Random): [number, number] {
  const start = random.next(text.length + 1);
  return [start, Math.min(text.length, start + random.next(30))];
}
