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

/** Text that means itself without quotes, in YAML 1.1 and 1.2: it begins with a letter or a slash, and has nothing of the syntax in it. */
const PLAIN = /^[A-Za-z/][A-Za-z0-9_./-]*$/;

/** Words that YAML 1.1 or 1.2 takes for something else, and what it may take for a number or a date is excluded by {@link PLAIN}. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** What JSON leaves as it is and YAML doesn't permit, or reads as a line break. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A scalar on one line: plain where that is safe for every reader, else in double quotes. */
export function yamlScalar(value: unknown): string {
  if (typeof value !== 'string') {
    return JSON.stringify(value);
  }
  if (PLAIN.test(value) && !RESERVED.test(value)) {
    return value;
  }
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
