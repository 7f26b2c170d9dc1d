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

import { GraphDocument, GraphDocumentNode } from './GraphDocument';

/**
 * A graph in the language of Graphviz. As in the portal, what is provisioned first is on the left: edges lead where outputs flow.
 *
 * Source: graphviz.org/doc/info/lang.html.
 */
export function formatGraphDot({ nodes, edges }: GraphDocument): string[] {
  return [
    'digraph {',
    '  rankdir=LR',
    '  node [shape=box, style=rounded]',
    ...nodes.map(node => `  ${quote(node.name)} [label=${quote(label(node))}]`),
    ...edges.map(({ from, to }) => `  ${quote(to)} -> ${quote(from)}`),
    '}',
  ];
}

function label({ name, definition, driver }: GraphDocumentNode): string {
  const how = [definition, driver && `(${driver})`].filter(Boolean).join(' ');
  return how ? `${name}\n${how}` : name;
}

/** Between quotes only these three mean more than themselves. */
function quote(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')}"`;
}
