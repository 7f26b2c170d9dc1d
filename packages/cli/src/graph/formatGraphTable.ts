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

import { formatTable } from '../output/formatTable';
import { Styles } from '../output/Styles';
import { GraphDocument } from './GraphDocument';

/** A graph for people: a line for each node, and below it what it depends on. */
export function formatGraphTable(
  { nodes, edges }: GraphDocument,
  styles: Styles,
): string[] {
  const rows = formatTable([
    ['NODE', 'DEFINITION', 'DRIVER'].map(title => styles('muted', title)),
    ...nodes.map(({ name, definition, driver }) => [
      styles('strong', name),
      definition ?? '–',
      driver ?? '–',
    ]),
  ]);
  const lines = new Map(
    nodes.map(({ name }, index) => [name, [rows[index + 1]]]),
  );
  for (const { from, to } of edges) {
    lines.get(from)!.push(styles('muted', `  → ${to}`));
  }
  return [rows[0], ...[...lines.values()].flat()];
}
