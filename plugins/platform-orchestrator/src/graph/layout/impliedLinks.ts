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

import { LayoutInput, LayoutLink } from './types';

/**
 * The links that others already say: those whose ends are joined by a longer way as well. Without them a graph says the
 * same with fewer lines.
 */
export function impliedLinks(graph: LayoutInput): Set<LayoutLink> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of graph.links) {
    targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const reachable = new Map<string, Set<string>>();
  return new Set(
    graph.links.filter(({ from, to }) =>
      (targets.get(from) ?? []).some(
        next => next !== to && reach(next, targets, reachable).has(to),
      ),
    ),
  );
}

/** Everything that lies behind a node. Kept per node, and without recursion, for chains may be long. */
function reach(
  start: string,
  targets: Map<string, string[]>,
  known: Map<string, Set<string>>,
): Set<string> {
  const found = known.get(start);
  if (found) {
    return found;
  }
  const result = new Set<string>();
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const next of targets.get(key) ?? []) {
      if (!result.has(next)) {
        result.add(next);
        open.push(next);
      }
    }
  }
  known.set(start, result);
  return result;
}
