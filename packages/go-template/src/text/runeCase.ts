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

/** Dž, Lj, Nj, Dz: each as capital, title case and small letter. */
const DIGRAPHS = [0x1c4, 0x1c7, 0x1ca, 0x1f1];

/** From a capital of ASCII to its small letter. */
const CASE_DISTANCE = 0x20;

/**
 * Case of single letters, as Go's `unicode` has it: one letter never becomes two, unlike in JavaScript (`ß` stays `ß`). With a newer Unicode than Go's, a few
 * scripts have cases that Go does not know.
 */
export const runeCase = {
  upper: (rune: number): number => {
    if (rune < 0x80) {
      return rune >= 0x61 && rune <= 0x7a ? rune - CASE_DISTANCE : rune;
    }
    // Greek letters with an iota below: the single capital is the title case one.
    if (rune >= 0x1f80 && rune < 0x1fb0) {
      return rune | 8;
    }
    if (rune === 0x1fb3 || rune === 0x1fc3 || rune === 0x1ff3) {
      return rune + 9;
    }
    return single(rune, letter => letter.toUpperCase());
  },

  lower: (rune: number): number => {
    if (rune < 0x80) {
      return rune >= 0x41 && rune <= 0x5a ? rune + CASE_DISTANCE : rune;
    }
    return rune === 0x130 ? 0x69 : single(rune, letter => letter.toLowerCase());
  },

  title: (rune: number): number => {
    if (rune < 0x80) {
      return runeCase.upper(rune);
    }
    const digraph = DIGRAPHS.find(first => rune >= first && rune < first + 3);
    if (digraph !== undefined) {
      return digraph + 1;
    }
    // Georgian has capitals, but no word starts with one.
    return rune >= 0x10d0 && rune <= 0x10ff ? rune : runeCase.upper(rune);
  },
};

/** A text with every letter changed; bytes that are none become U+FFFD, as Go's `strings.Map` has it. */
export function mapRunes(
  text: string,
  change: (rune: number, previous: number) => number,
): string {
  let previous = 0x20;
  return Array.from(text, letter => {
    const rune = letter.codePointAt(0)!;
    const changed = change(
      rune >= 0xd800 && rune <= 0xdfff ? 0xfffd : rune,
      previous,
    );
    previous = rune;
    return String.fromCodePoint(changed);
  }).join('');
}

function single(rune: number, change: (letter: string) => string): number {
  const [changed, ...more] = Array.from(change(String.fromCodePoint(rune)));
  return more.length === 0 ? changed.codePointAt(0)! : rune;
}
