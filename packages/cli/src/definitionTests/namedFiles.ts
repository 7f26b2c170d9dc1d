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

import { posix } from 'node:path';
import { JsonObject } from '@platform-orchestrator/score';

/** Takes apart what a test names: paths relative to its own file, and documents that stand in it. */
export function namedFiles(options: {
  items: readonly (string | JsonObject)[];
  /** Of the test. */
  file: string;
  /** Of the items in the test: names documents in messages. */
  path: string;
}): { paths: string[]; texts: { path: string; content: string }[] } {
  const { items, file, path } = options;
  return {
    paths: items.flatMap(item =>
      typeof item === 'string' ? posix.join(posix.dirname(file), item) : [],
    ),
    texts: items.flatMap((item, index) =>
      typeof item === 'string'
        ? []
        : {
            path: `${file}#${path}[${index}]`,
            content: JSON.stringify(item, undefined, 2),
          },
    ),
  };
}
