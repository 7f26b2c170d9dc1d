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

import { nodeLabel } from '../components';
import { GraphItem } from './GraphModel';

/**
 * The nodes whose name, type or definition holds what is searched for.
 *
 * @param options.items - those among which it is searched
 * @param options.all - how many nodes the graph has
 * @returns their keys, undefined where nothing narrows them down
 */
export function findNodes(options: {
  items: GraphItem[];
  search: string;
  all: number;
}): Set<string> | undefined {
  const wanted = options.search.trim().toLocaleLowerCase();
  const found = options.items.filter(item => {
    const { name, type } = nodeLabel(item);
    return [name, type, item.definition?.name ?? ''].some(text =>
      text.toLocaleLowerCase().includes(wanted),
    );
  });
  return found.length === options.all
    ? undefined
    : new Set(found.map(item => item.key));
}
