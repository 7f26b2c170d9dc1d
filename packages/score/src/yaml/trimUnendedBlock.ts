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

import { isCollection, isPair, isScalar, Node, Scalar } from 'yaml';

/** The line break that the library adds. */
const FINAL_LINE_BREAK = /\n$/;

/**
 * The last line of a file may lack its line break, and then a block text that ends there lacks it too; the YAML library adds one.
 *
 * Source: YAML 1.2, section 8.1.1.2: a final line break is kept when there is one.
 */
export function trimUnendedBlock(root: Node, text: string): void {
  const last = lastScalar(root);
  if (
    last?.type?.startsWith('BLOCK_') &&
    last.range?.[1] === text.length &&
    !isLastLineBlank(text)
  ) {
    last.source = last.source?.replace(FINAL_LINE_BREAK, '');
  }
}

function lastScalar(node: unknown): Scalar | undefined {
  let last = node;
  while (isCollection(last)) {
    const item = last.items.at(-1);
    last = isPair(item) ? item.value ?? item.key : item;
  }
  return isScalar(last) ? last : undefined;
}

function isLastLineBlank(text: string): boolean {
  return text.slice(text.lastIndexOf('\n') + 1).trim() === '';
}
