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

import fc from 'fast-check';
import { bookshop } from './bookshop.testGraph';
import { layoutGraph } from './layoutGraph';
import { measures } from './measures';
import { GraphLayout, LayoutInput } from './types';

/** Graphs of up to 40 nodes without circles: a link leads from an earlier node to a later one. */
const graphs: fc.Arbitrary<LayoutInput> = fc
  .record({
    lanes: fc.array(fc.constantFrom('platform', 'web', 'api', 'shared'), {
      minLength: 1,
      maxLength: 40,
    }),
    pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 80 }),
  })
  .map(({ lanes, pairs }) => {
    const ids = new Set(
      pairs
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)])
        .filter(([a, b]) => a !== b && b < lanes.length)
        .map(([a, b]) => `${a} ${b}`),
    );
    return {
      nodes: lanes.map((lane, index) => ({ key: `n${index}`, lane })),
      links: [...ids].map(id => {
        const [from, to] = id.split(' ');
        return { from: `n${from}`, to: `n${to}` };
      }),
    };
  });

function columnsOf(layout: GraphLayout): Record<string, number> {
  const pitch = measures.nodeWidth + measures.columnGap;
  const left = measures.margin + measures.lanePadding;
  return Object.fromEntries(
    layout.nodes.map(node => [node.key, (node.x - left) / pitch]),
  );
}

describe('layoutGraph', () => {
  it('puts each node right of everything that it needs, as far left as it can be', () => {
    expect(columnsOf(layoutGraph(bookshop))).toEqual({
      cluster: 0,
      namespace: 1,
      target: 2,
      dns: 0,
      cert: 1,
      route: 1,
      http: 2,
      web: 3,
      db: 1,
      backup: 2,
      covers: 0,
      api: 3,
      cache: 0,
      server: 0,
    });
  });

  it('stacks the lanes: platform, workloads, and what they share between them', () => {
    const { lanes, height } = layoutGraph(bookshop);
    expect(lanes.map(lane => lane.id)).toEqual([
      'platform',
      'web',
      'shared',
      'api',
    ]);
    for (const [index, lane] of lanes.entries()) {
      const next = lanes[index + 1];
      expect(lane.y + lane.height + measures.margin).toBe(
        next ? next.y : height,
      );
    }
  });

  it('marks the lines that others imply', () => {
    const implied = layoutGraph(bookshop).links.filter(link => link.implied);
    expect(implied.map(({ from, to }) => `${from}-${to}`)).toEqual([
      'cluster-target',
      'cluster-web',
      'dns-web',
      'route-web',
    ]);
  });

  it('draws a straight line where a node stands in the row of what it needs', () => {
    const { nodes, links } = layoutGraph(bookshop);
    const at = (key: string) => nodes.find(node => node.key === key)!;
    expect(at('route').y).toBe(at('dns').y);
    expect(
      links.find(link => link.from === 'dns' && link.to === 'route')!.path,
    ).toBe(
      `M${at('dns').x + measures.nodeWidth} ${at('dns').y + 26}H${
        at('route').x - 2
      }`,
    );
  });

  it('is empty for nothing', () => {
    expect(layoutGraph({ nodes: [], links: [] })).toMatchObject({
      nodes: [],
      lanes: [],
      links: [],
    });
  });

  it('never lets two cards meet, nor a line run through one', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const layout = layoutGraph(graph);
        const columns = columnsOf(layout);
        const cells = layout.nodes.map(
          node => `${columns[node.key]} ${node.y}`,
        );
        expect(new Set(cells).size).toBe(graph.nodes.length);
        const at = new Map(layout.nodes.map(node => [node.key, node]));
        for (const link of layout.links.filter(({ implied }) => !implied)) {
          const from = at.get(link.from)!;
          expect(columns[link.from]).toBeLessThan(columns[link.to]);
          for (const node of layout.nodes) {
            const inTheWay =
              node.y === from.y &&
              columns[node.key] > columns[link.from] &&
              columns[node.key] < columns[link.to];
            expect(inTheWay).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every node within its lane and the drawing', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const layout = layoutGraph(graph);
        for (const node of layout.nodes) {
          const lane = layout.lanes.find(({ id }) => id === node.lane)!;
          expect(node.y).toBeGreaterThan(lane.y);
          expect(node.y + measures.nodeHeight).toBeLessThan(
            lane.y + lane.height,
          );
          expect(node.x + measures.nodeWidth).toBeLessThan(lane.x + lane.width);
          expect(lane.x + lane.width).toBeLessThan(layout.width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same places for the same graph', () => {
    fc.assert(
      fc.property(graphs, graph => {
        expect(layoutGraph(graph)).toEqual(layoutGraph(graph));
      }),
      { numRuns: 20 },
    );
  });

  it('places 500 nodes', () => {
    const nodes = Array.from({ length: 500 }, (_, index) => ({
      key: `n${index}`,
      lane: `w${index % 20}`,
    }));
    const links = nodes.slice(20).map((node, index) => ({
      from: nodes[index].key,
      to: node.key,
    }));
    expect(layoutGraph({ nodes, links }).nodes).toHaveLength(500);
  });
});
