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

/** Names with a small letter. */
const MIXED = /^(?:ChST|MeST)/;
const GREENWICH = /^GMT(?:[-+](?:2[0-3]|1[0-9]|0*[0-9])(?![0-9]))?/;
const OFFSET = /^[-+](?:0*[0-9]|0*1[0-9]|0*2[0-3])(?![0-9])/;
const NAMES = [
  /^[A-Z]{4}T(?![A-Z])/,
  /^(?:[A-Z]{3}T|WITA)(?![A-Z])/,
  /^[A-Z]{3}(?![A-Z])/,
];

/** How long the abbreviation of a zone at the start of a text is by Go's guess: three capitals, or four or five of which the last is a T. 0 for none. */
export function zoneNameLength(text: string): number {
  const match = [MIXED, GREENWICH, OFFSET, ...NAMES]
    .map(pattern => pattern.exec(text))
    .find(Boolean);
  return match?.[0].length ?? 0;
}
