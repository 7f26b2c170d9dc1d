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

/** @public */
export type Ordered = { order: string[] } | { cycle: string[] };

/**
 * Orders nodes so that each stands after those that it depends on: in layers, each layer in the order of its names, so the result never depends on the order of the input.
 * Nodes that are only depended on count too.
 *
 * When that is not possible the answer is one circle, in the order of the dependencies, beginning with its smallest name.
 */
export function orderByDependencies(
  dependencies: ReadonlyMap<string, Iterable<string>>,
): Ordered {
  const missing = new Map<string, number>();
  const dependants = new Map<string, string[]>();
  for (const [node, needed] of dependencies) {
    const distinct = new Set(needed);
    missing.set(node, distinct.size);
    for (const other of distinct) {
      const waiting = dependants.get(other);
      if (waiting) {
        waiting.push(node);
      } else {
        dependants.set(other, [node]);
      }
    }
  }
  for (const other of dependants.keys()) {
    missing.set(other, missing.get(other) ?? 0);
  }
  const order: string[] = [];
  let layer = [...missing].flatMap(([node, count]) =>
    count === 0 ? [node] : [],
  );
  while (layer.length > 0) {
    order.push(...layer.sort());
    const next: string[] = [];
    for (const node of layer) {
      for (const dependant of dependants.get(node) ?? []) {
        const left = missing.get(dependant)! - 1;
        missing.set(dependant, left);
        if (left === 0) {
          next.push(dependant);
        }
      }
    }
    layer = next;
  }
  return order.length === missing.size
    ? { order }
    : { cycle: findCycle(dependencies, new Set(order)) };
}

/** Walks from a node that could not be ordered along others like it: this must come back to a node that was passed. */
function findCycle(
  dependencies: ReadonlyMap<string, Iterable<string>>,
  ordered: ReadonlySet<string>,
): string[] {
  const stuck = [...dependencies.keys()]
    .filter(node => !ordered.has(node))
    .sort();
  const passed = new Set<string>();
  let node = stuck[0];
  while (!passed.has(node)) {
    passed.add(node);
    node = [...dependencies.get(node)!]
      .filter(other => !ordered.has(other))
      .sort()[0];
  }
  const walk = [...passed];
  const cycle = walk.slice(walk.indexOf(node));
  const first = cycle.indexOf([...cycle].sort()[0]);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
