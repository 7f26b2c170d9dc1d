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

import { DefinitionSet, DeploymentSet, ResourceGraph } from '../src/model';
import { ExpansionCache, expandGraph } from '../src/match';
import { readDefinitions, readScore } from '../src/read';
import { Measurement } from './Measurement';
import { fastestMilliseconds } from './fastestMilliseconds';
import { PLATFORM } from './generateDefinitions';
import { generateScoreFiles } from './generateSet';
import { processorMilliseconds } from './processorMilliseconds';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const GOAL = 10_000;
const ROUNDS = 10;
/** Each round of the measurement of growth expands so many nodes of every size. */
const NODES_OF_ROUND = 100_000;
const ROUNDS_OF_GROWTH = 3;
const CONTEXT = {
  application: 'shop',
  environment: 'prod',
  environmentType: 'production',
  uid: 'shop/prod',
};

/** Expansion of graphs of growing size, and the memory that one of them holds. Needs `--expose-gc`. */
export function measureGraph(): Measurement[] {
  const { definitions } = readDefinitions({
    files: [PLATFORM],
    hmac: text => text,
  });
  return [
    ...measureGrowth(definitions),
    measureExpansion(definitions),
    measureChange(definitions),
    measureMemory(definitions),
  ];
}

/** Smaller graphs are left out of the slope: all of theirs is garbage before the collector looks at it, so they cost less than their share. */
function measureGrowth(definitions: DefinitionSet): Measurement[] {
  const pieces = SIZES.map(size => {
    const set = makeSet(size);
    return {
      work: () => expand(set, definitions),
      times: Math.ceil(NODES_OF_ROUND / size),
    };
  });
  const durations = processorMilliseconds(ROUNDS_OF_GROWTH, pieces);
  return [
    ...SIZES.map((size, index) => ({
      name: `expand about ${size} nodes, processor time`,
      value: durations[index],
      unit: 'ms',
    })),
    {
      name: `slope in log-log from ${GOAL} nodes on`,
      value: slope(
        SIZES.map((size, index) => [size, durations[index]]).filter(
          ([size]) => size >= GOAL,
        ),
      ),
      unit: '',
      limit: 1.1,
    },
  ];
}

function measureExpansion(definitions: DefinitionSet): Measurement {
  const set = makeSet(GOAL);
  const work = () => expand(set, definitions);
  return {
    name: `expand ${work().nodes.size} nodes`,
    value: fastestMilliseconds(ROUNDS, [work])[0],
    unit: 'ms',
    limit: 500,
  };
}

function makeSet(nodes: number): DeploymentSet {
  const { set, diagnostics } = readScore({ files: generateScoreFiles(nodes) });
  if (!set) {
    throw new Error(JSON.stringify(diagnostics[0]));
  }
  return set;
}

function expand(set: DeploymentSet, definitions: DefinitionSet): ResourceGraph {
  const graph = expandGraph({ set, definitions, context: CONTEXT });
  if (graph.problems.length > 0) {
    throw new Error(JSON.stringify(graph.problems[0]));
  }
  return graph;
}

/** Expansion after one Score file changed, with what the one before it kept. */
function measureChange(definitions: DefinitionSet): Measurement {
  const cache = new ExpansionCache();
  const set = makeSet(GOAL);
  const [first] = Object.keys(set.workloads);
  let count = 0;
  const change = () => {
    count += 1;
    const { [first]: workload, ...others } = set.workloads;
    const { main } = workload.containers;
    const variables = { ...main.variables, COUNT: String(count) };
    const changed = {
      ...workload,
      containers: { main: { ...main, variables } },
    };
    return expandGraph({
      set: { ...set, workloads: { ...others, [first]: changed } },
      definitions,
      context: CONTEXT,
      cache,
    });
  };
  return {
    name: `expand ${change().nodes.size} nodes again, one file changed`,
    value: fastestMilliseconds(ROUNDS, [change])[0],
    unit: 'ms',
  };
}

/** Several graphs are held, so that what the machine itself keeps counts little. */
function measureMemory(definitions: DefinitionSet): Measurement {
  const set = makeSet(GOAL);
  expand(set, definitions);
  const before = heapAfterCollection();
  const graphs = Array.from({ length: 5 }, () => expand(set, definitions));
  const bytes = heapAfterCollection() - before;
  const nodes = graphs.flatMap(graph => [...graph.nodes.values()]);
  const ownData = JSON.stringify(nodes).length;
  return {
    name: 'memory of a node beyond its own data, with its edges',
    value: (bytes - ownData) / nodes.length / 1024,
    unit: 'kB',
    limit: 2,
  };
}

function heapAfterCollection(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

/** Slope of the line of least squares through the logarithms: 1 is linear growth. */
function slope(points: readonly (readonly number[])[]): number {
  const logs = points.map(point => point.map(Math.log));
  const mean = (index: number) =>
    logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce(
    (sum, [x, y]) => sum + (x - meanX) * (y - meanY),
    0,
  );
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
