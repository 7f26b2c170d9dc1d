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
 * A graph in the language of Mermaid, which code hosts draw. What is provisioned first is on the left: edges lead where outputs flow.
 *
 * Source: mermaid.js.org/syntax/flowchart.html. Names hold characters that its ids cannot, so nodes are numbered.
 */
export function formatGraphMermaid({ nodes, edges }: GraphDocument): string[] {
  const ids = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
  return [
    'flowchart LR',
    ...nodes.map(node => `  ${ids.get(node.name)}["${label(node)}"]`),
    ...edges.map(({ from, to }) => `  ${ids.get(to)} --> ${ids.get(from)}`),
  ];
}

function label({ name, definition, driver }: GraphDocumentNode): string {
  const how = [definition, driver && `(${driver})`].filter(Boolean).join(' ');
  return [name, how].filter(Boolean).map(escape).join('<br/>');
}

/** Entities in the form of Mermaid: without `&`. `#` begins one, so it is written as one. */
function escape(text: string): string {
  return text.replace(
    /["#<>&;`\\\n]/g,
    character => `#${character.charCodeAt(0)};`,
  );
}
