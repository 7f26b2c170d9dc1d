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

import { stringify } from 'yaml';
import { Workload } from '../model/Workload';

/**
 * Writes a workload as a Score file. Reading it gives the same workload.
 *
 * @example
 * ```ts
 * printWorkload({ apiVersion: 'score.dev/v1b1', metadata: { name: 'web' }, containers: { main: { image: '.' } } });
 * // apiVersion: score.dev/v1b1
 * // metadata:
 * //   name: web
 * // …
 * ```
 *
 * @public
 */
export function printWorkload(workload: Workload): string {
  return stringify(workload, {
    // Words that only older YAML takes for something else are quoted, whoever reads the file.
    version: '1.1',
    // The same workload stays the same lines, however long.
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}
