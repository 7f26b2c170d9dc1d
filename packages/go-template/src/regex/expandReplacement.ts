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

import { Budget } from '../budget/Budget';
import { byteLength } from '../text/bytes';
import { Match } from './Pattern';

/** `$$`, `$name` with as many letters as there are, `${name}`; every other `$` is itself. */
const REFERENCES = /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu;

/** A replacement with the groups of a match for `$1`, `${name}` and their like; groups that there are not are empty. */
export function expandReplacement(
  replacement: string,
  { match, budget }: { match: Match; budget: Budget },
): string {
  let bytes = byteLength(replacement);
  return replacement.replace(
    REFERENCES,
    (_, dollar?: string, name?: string, braced?: string) => {
      const text = dollar ?? match.group((name ?? braced)!) ?? '';
      bytes += byteLength(text);
      budget.claimSize(bytes);
      budget.readText(text.length);
      return text;
    },
  );
}
