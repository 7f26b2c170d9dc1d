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

// RFC 1035, section 2.3.4
const LONGEST_LABEL = 63;
const HASH_DIGITS = 8;

/**
 * One DNS label made from any text: as it is where it is one, else with dashes for what may not stand in it, cut to length, and with
 * a hash of the text at the end, so that two texts never get the same label by being changed.
 *
 * @returns undefined when the text has no letter or digit
 */
export function dnsLabel(text: string): string | undefined {
  // host names are the same in either case: RFC 4343
  const lower = text.toLowerCase();
  const label = trimDashes(
    lower.replace(/[^a-z0-9]+/g, run => (run === '--' ? run : '-')),
  );
  if (label === '') {
    return undefined;
  }
  if (label === lower && label.length <= LONGEST_LABEL) {
    return label;
  }
  const hash = createHash('sha256')
    .update(lower)
    .digest('hex')
    .slice(0, HASH_DIGITS);
  const room = LONGEST_LABEL - HASH_DIGITS - 1;
  return `${trimDashes(label.slice(0, room))}-${hash}`;
}

function trimDashes(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
