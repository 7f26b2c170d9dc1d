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

import { GraphEdge } from '../../model/ResourceGraph';

/**
 * One cycle for each knot of nodes that depend on each other, as the edges of a shortest way round from its first node.
 *
 * @param nodes - keys, in the order in which cycles are to be told
 */
export function findCycles(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
): GraphEdge[][] {
  const outgoing = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const list = outgoing.get(edge.from);
    if (list) {
      list.push(edge);
    } else {
      outgoing.set(edge.from, [edge]);
    }
  }
  return stronglyConnected(nodes, outgoing)
    .filter(
      ([first, ...others]) =>
        others.length > 0 ||
        outgoing.get(first)?.some(edge => edge.to === first),
    )
    .map(knot => shortestCycle(knot, outgoing));
}

/** Tarjan's algorithm with a stack of its own, for chains of any depth (R. Tarjan, Depth-First Search and Linear Graph Algorithms, 1972). */
function stronglyConnected(
  nodes: readonly string[],
  outgoing: ReadonlyMap<string, GraphEdge[]>,
): string[][] {
  const order = new Map(nodes.map((node, index) => [node, index]));
  const found = new Map<string, { index: number; low: number }>();
  const open = new Set<string>();
  const stack: string[] = [];
  const components: string[][] = [];

  for (const root of nodes) {
    if (found.has(root)) {
      continue;
    }
    const visits: { node: string; next: number }[] = [];
    const visit = (node: string) => {
      found.set(node, { index: found.size, low: found.size });
      open.add(node);
      stack.push(node);
      visits.push({ node, next: 0 });
    };
    visit(root);
    while (visits.length > 0) {
      const current = visits[visits.length - 1];
      const state = found.get(current.node)!;
      const edge = outgoing.get(current.node)?.[current.next++];
      if (edge) {
        const other = found.get(edge.to);
        if (!other) {
          visit(edge.to);
        } else if (open.has(edge.to)) {
          state.low = Math.min(state.low, other.index);
        }
        continue;
      }
      visits.pop();
      const parent = visits.at(-1);
      if (parent) {
        const above = found.get(parent.node)!;
        above.low = Math.min(above.low, state.low);
      }
      if (state.low === state.index) {
        const component = stack.splice(stack.lastIndexOf(current.node));
        component.forEach(node => open.delete(node));
        components.push(
          component.sort((left, right) => order.get(left)! - order.get(right)!),
        );
      }
    }
  }
  return components.sort(
    ([left], [right]) => order.get(left)! - order.get(right)!,
  );
}

/** Breadth first from the first node of a knot back to it. */
function shortestCycle(
  knot: readonly string[],
  outgoing: ReadonlyMap<string, GraphEdge[]>,
): GraphEdge[] {
  const [start] = knot;
  const inside = new Set(knot);
  const reachedBy = new Map<string, GraphEdge>();
  const waiting = [start];
  for (const node of waiting) {
    for (const edge of outgoing.get(node) ?? []) {
      if (!inside.has(edge.to) || reachedBy.has(edge.to)) {
        continue;
      }
      reachedBy.set(edge.to, edge);
      if (edge.to === start) {
        return wayTo(start, reachedBy);
      }
      waiting.push(edge.to);
    }
  }
  return [];
}

function wayTo(
  start: string,
  reachedBy: ReadonlyMap<string, GraphEdge>,
): GraphEdge[] {
  const way: GraphEdge[] = [];
  let node = start;
  do {
    const edge = reachedBy.get(node)!;
    way.push(edge);
    node = edge.from;
  } while (node !== start);
  return way.reverse();
}
