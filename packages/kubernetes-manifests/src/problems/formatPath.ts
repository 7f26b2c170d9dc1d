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

/** Where a problem is: keys of maps, and places in lists counted from 0. */
export type ProblemPath = readonly (string | number)[];

/** Keys that can stand in a path without quotes. */
const BARE_KEY = /^[A-Za-z0-9_-]+$/;

/** The path as text, such as `containers.main.files["/etc/app.conf"].mode`. */
export function formatPath(path: ProblemPath): string {
  return path.reduce<string>((text, element) => {
    if (typeof element === 'number') {
      return `${text}[${element}]`;
    }
    if (!BARE_KEY.test(element)) {
      return `${text}[${JSON.stringify(element)}]`;
    }
    return text === '' ? element : `${text}.${element}`;
  }, '');
}
