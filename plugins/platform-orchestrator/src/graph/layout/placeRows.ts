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

import { Rank } from './rankGroup';
import { LayoutLink, LayoutNode } from './types';

/** What {@link placeRows} works on. */
export interface PlaceRowsOptions {
  /** The nodes of one lane. */
  nodes: LayoutNode[];
  /** The links that are drawn, of all lanes. */
  links: LayoutLink[];
  ranks: Map<string, Rank>;
}

/** A stretch of a row that is taken, both columns included. */
interface Span {
  first: number;
  last: number;
}

/**
 * Gives each node of a lane a row. A line leaves its node to the right and stays in the node's row until the column
 * before its end, so that stretch of the row is kept free of other nodes: no line runs through a card. Where it can, a
 * node stands in the row of what it needs, so that the line between them is straight; those from which it goes on come
 * first, so that a chain is one line.
 *
 * @returns the row of each node, from 0
 */
export function placeRows(options: PlaceRowsOptions): Map<string, number> {
  const { nodes, links, ranks } = options;
  const rankOf = (key: string) => ranks.get(key) ?? { column: 0, order: 0 };
  const taken: Span[][] = [];
  const rows = new Map<string, number>();

  const ends = new Set(nodes.map(node => node.key));
  links.forEach(link => ends.delete(link.from));
  const ordered = [...nodes].sort(
    (a, b) =>
      rankOf(a.key).column - rankOf(b.key).column ||
      Number(ends.has(a.key)) - Number(ends.has(b.key)) ||
      rankOf(a.key).order - rankOf(b.key).order,
  );
  for (const { key } of ordered) {
    const first = rankOf(key).column;
    const bends = links
      .filter(link => link.from === key)
      .map(link => rankOf(link.to).column - 1);
    const span = { first, last: Math.max(first, ...bends) };
    const wanted = links
      .filter(link => link.to === key)
      .map(link => rows.get(link.from))
      .filter(row => row !== undefined);
    const candidates = [...wanted, ...taken.keys()];
    const row =
      candidates.find(candidate => isFree(taken[candidate], span)) ??
      taken.length;
    (taken[row] ??= []).push(span);
    rows.set(key, row);
  }
  return rows;
}

function isFree(spans: Span[], wanted: Span): boolean {
  return spans.every(
    span => span.last < wanted.first || span.first > wanted.last,
  );
}
