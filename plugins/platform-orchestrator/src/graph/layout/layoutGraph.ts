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

import { connectedGroups } from './connectedGroups';
import { impliedLinks } from './impliedLinks';
import { measures } from './measures';
import { orderLanes } from './orderLanes';
import { placeRows } from './placeRows';
import { portsOf } from './portsOf';
import { Rank, rankGroup } from './rankGroup';
import { routeLink } from './routeLink';
import { GraphLayout, LayoutInput, PlacedLane, PlacedNode } from './types';

/**
 * Finds a place for everything of a graph. The same graph always has the same places; what a node does has no part in
 * it, so nothing moves while a deployment runs.
 */
export function layoutGraph(graph: LayoutInput): GraphLayout {
  const implied = impliedLinks(graph);
  const drawn = graph.links.filter(link => !implied.has(link));
  const ranks = new Map<string, Rank>(
    connectedGroups({ nodes: graph.nodes, links: drawn }).flatMap(group => [
      ...rankGroup(group),
    ]),
  );
  const columns =
    1 + Math.max(0, ...[...ranks.values()].map(rank => rank.column));
  const laneWidth =
    2 * measures.lanePadding +
    columns * measures.nodeWidth +
    (columns - 1) * measures.columnGap;

  const lanes: PlacedLane[] = [];
  const nodes: PlacedNode[] = [];
  let top: number = measures.margin;
  for (const id of orderLanes(graph.nodes)) {
    const members = graph.nodes.filter(node => node.lane === id);
    const rows = placeRows({ nodes: members, links: drawn, ranks });
    for (const node of members) {
      nodes.push({
        ...node,
        x: columnX(ranks.get(node.key)?.column ?? 0),
        y: rowY(top, rows.get(node.key) ?? 0),
      });
    }
    const height = laneHeight(1 + Math.max(0, ...rows.values()));
    lanes.push({ id, x: measures.margin, y: top, width: laneWidth, height });
    top += height + measures.laneGap;
  }

  const placed = new Map(nodes.map(node => [node.key, node]));
  const ports = portsOf({ links: drawn, y: key => placed.get(key)?.y ?? 0 });
  return {
    width: laneWidth + 2 * measures.margin,
    height: top - measures.laneGap + measures.margin,
    nodes,
    lanes,
    links: graph.links.flatMap(link => {
      const from = placed.get(link.from);
      const to = placed.get(link.to);
      if (!from || !to) {
        return [];
      }
      const path = routeLink({ from, to, port: ports.get(link) ?? 0 });
      return [{ ...link, implied: implied.has(link), path }];
    }),
  };
}

function columnX(column: number): number {
  const pitch = measures.nodeWidth + measures.columnGap;
  return measures.margin + measures.lanePadding + column * pitch;
}

function rowY(laneTop: number, row: number): number {
  const pitch = measures.nodeHeight + measures.rowGap;
  return laneTop + measures.laneTop + row * pitch;
}

function laneHeight(rows: number): number {
  const content = rows * measures.nodeHeight + (rows - 1) * measures.rowGap;
  return measures.laneTop + content + measures.laneBottom;
}
