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

/** Nodes by key, each with the keys that it depends on; keys of nodes that are not there do not count. */
export type Dependencies = ReadonlyMap<string, readonly string[]>;

/**
 * Keys so that each comes after all it depends on; among those that could come next, the order of the map counts. Iterative: a chain of any
 * length works (Kahn 1962).
 *
 * @throws Error when there is a cycle; graphs are checked for cycles when they are expanded
 */
export function orderNodes(dependencies: Dependencies): string[] {
  const rank = new Map(
    [...dependencies.keys()].map((key, index) => [key, index]),
  );
  const missing = new Map<string, number>();
  const dependants = invert(dependencies);
  let ready: string[] = [];
  for (const [key, wanted] of dependencies) {
    const count = new Set(wanted.filter(other => dependencies.has(other))).size;
    missing.set(key, count);
    if (count === 0) {
      ready.push(key);
    }
  }
  const order: string[] = [];
  while (ready.length > 0) {
    const next: string[] = [];
    for (const key of ready) {
      order.push(key);
      for (const dependant of dependants.get(key) ?? []) {
        const left = missing.get(dependant)! - 1;
        missing.set(dependant, left);
        if (left === 0) {
          next.push(dependant);
        }
      }
    }
    ready = next.sort((a, b) => rank.get(a)! - rank.get(b)!);
  }
  if (order.length < dependencies.size) {
    throw new Error('The nodes to order depend on each other in a circle');
  }
  return order;
}

/** Who depends on each key. */
export function invert(dependencies: Dependencies): Map<string, string[]> {
  const dependants = new Map<string, string[]>();
  for (const [key, wanted] of dependencies) {
    for (const other of new Set(wanted)) {
      const list = dependants.get(other);
      if (list) {
        list.push(key);
      } else {
        dependants.set(other, [key]);
      }
    }
  }
  return dependants;
}
