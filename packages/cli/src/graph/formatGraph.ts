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

import { formatResult } from '../output/formatResult';
import { Styles } from '../output/Styles';
import { GraphDocument } from './GraphDocument';
import { formatGraphDot } from './formatGraphDot';
import { formatGraphMermaid } from './formatGraphMermaid';
import { formatGraphTable } from './formatGraphTable';

/** How a graph is printed for machines. */
export type GraphFormat = 'json' | 'yaml' | 'dot' | 'mermaid';

/** A graph as text, for people where no format is asked for. */
export function formatGraph(
  graph: GraphDocument,
  options: { format?: GraphFormat; styles: Styles },
): string {
  const { format, styles } = options;
  switch (format) {
    case 'json':
    case 'yaml':
      return formatResult(format, graph);
    case 'dot':
      return join(formatGraphDot(graph));
    case 'mermaid':
      return join(formatGraphMermaid(graph));
    default:
      return join(formatGraphTable(graph, styles));
  }
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
