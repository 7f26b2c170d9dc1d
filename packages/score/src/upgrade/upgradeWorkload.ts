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

import { Diagnostic } from '../model/Diagnostic';
import { JsonObject, JsonValue } from '../model/Json';
import { formatPath } from '../source/formatPath';
import { isMapping } from '../source/isMapping';
import { SourceMap } from '../source/SourceMap';
import { Move } from './Move';
import { upgradeList } from './upgradeList';

/** @public */
export interface UpgradeResult {
  document: JsonValue;
  /** A warning per legacy form; an error where an entry cannot be upgraded. */
  diagnostics: Diagnostic[];
  /** Values that now stand at another path than the one where they were written. */
  moves: Move[];
}

/**
 * Turns the legacy forms of Score into today's: `files` and `volumes` as lists become mappings by `target`, `content` as a list of lines becomes text, `read_only` of a
 * listed volume becomes `readOnly`. A document in today's form comes back as it is. What is no workload is left for the schema to refuse.
 *
 * @example
 * ```ts
 * upgradeWorkload({ containers: { main: { files: [{ target: '/a', content: ['one', 'two'] }] } } }).document;
 * // { containers: { main: { files: { '/a': { content: 'one\ntwo' } } } } }
 * ```
 *
 * Source: `ApplyCommonUpgradeTransforms` of the reference implementation, which runs before the schema.
 *
 * @public
 */
export function upgradeWorkload(
  document: JsonValue,
  options: { source?: SourceMap } = {},
): UpgradeResult {
  const { source } = options;
  const diagnostics: Diagnostic[] = [];
  const moves: Move[] = [];
  if (!isMapping(document) || !isMapping(document.containers)) {
    return { document, diagnostics, moves };
  }
  const containers: JsonObject = { ...document.containers };
  let upgraded = false;
  for (const [name, container] of Object.entries(containers)) {
    if (!isMapping(container)) {
      continue;
    }
    for (const field of ['files', 'volumes'] as const) {
      const entries = container[field];
      if (!Array.isArray(entries)) {
        continue;
      }
      const base = ['containers', name];
      const list = upgradeList(field, entries);
      for (const { path, ...note } of list.notes) {
        diagnostics.push({
          ...note,
          ...source?.locate([...base, ...path], { key: true }),
          path: formatPath([...base, ...path]),
        });
      }
      containers[name] = {
        ...(containers[name] as JsonObject),
        [field]: list.members,
      };
      upgraded = true;
      moves.push(
        ...list.moves.map(({ from, to }) => ({
          from: [...base, ...from],
          to: [...base, ...to],
        })),
      );
    }
  }
  return {
    document: upgraded ? { ...document, containers } : document,
    diagnostics,
    moves,
  };
}
