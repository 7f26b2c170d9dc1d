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

import { JsonPath } from '../model/JsonPath';

/** A key that can stand in a path without brackets: letters, digits, `_` and `-`. */
const BARE_KEY = /^[A-Za-z0-9_-]+$/;

/**
 * Writes a path as people write it.
 *
 * @example
 * ```ts
 * formatPath(['containers', 'main', 'files', '/etc/app.conf', 'mode']); // containers.main.files["/etc/app.conf"].mode
 * formatPath(['containers', 'main', 'args', 0]); // containers.main.args[0]
 * ```
 *
 * @public
 */
export function formatPath(path: JsonPath): string {
  let text = '';
  for (const element of path) {
    if (typeof element === 'number') {
      text += `[${element}]`;
    } else if (BARE_KEY.test(element)) {
      text += text === '' ? element : `.${element}`;
    } else {
      text += `[${JSON.stringify(element)}]`;
    }
  }
  return text;
}
