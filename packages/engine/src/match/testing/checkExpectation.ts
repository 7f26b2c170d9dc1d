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

import {
  JsonObject,
  JsonValue,
  formatPath,
} from '@platform-orchestrator/score';
import { identityText } from '../../model/Identity';
import { ResourceGraph } from '../../model/ResourceGraph';
import { Secret } from '../../model/Secret';
import { Value, maskValue, revealValue } from '../../model/Value';
import { compareText } from '../compareText';
import { ComputedGraph } from './computeGraph';
import { DefinitionTest, TestFailure } from './DefinitionTest';
import { diffSubset } from './diffSubset';
import { edgeName, nodeName } from './nodeName';

/** Nodes that every Score file brings along. */
const OF_WORKLOADS = /^(workload|rollout)\./;

interface Actual {
  test: DefinitionTest;
  graph: ResourceGraph;
  computed: ComputedGraph;
}

/** Compares what a test expects with what is there. */
export function checkExpectation(actual: Actual): TestFailure[] {
  return [
    ...checkProblems(actual),
    ...checkDefinitions(actual),
    ...checkNodes(actual),
    ...checkEdges(actual),
    ...checkValues(actual, 'inputs'),
    ...checkValues(actual, 'outputs'),
    ...checkSecrets(actual),
  ];
}

function checkProblems({ test, graph }: Actual): TestFailure[] {
  const errors = graph.problems.filter(({ severity }) => severity === 'error');
  const expected = test.expect.problems ?? [];
  const difference = diffLists(
    expected,
    errors.map(({ code }) => code),
  );
  if (difference.length === 0) {
    return [];
  }
  const messages = errors
    .filter(({ code }) => !expected.includes(code))
    .map(({ message }) => message);
  return [
    {
      path: 'expect.problems',
      message: ['The graph has other problems.', ...messages].join(' '),
      difference,
    },
  ];
}

function checkDefinitions({ test, graph }: Actual): TestFailure[] {
  const { definition, definitions = {} } = test.expect;
  const expected: [path: string, name: string, definition: string | null][] =
    Object.entries(definitions).map(([name, value]) => [
      formatPath(['expect', 'definitions', name]),
      nodeName(name),
      value,
    ]);
  if (definition !== undefined && test.request) {
    expected.push([
      'expect.definition',
      identityText(test.request),
      definition,
    ]);
  }
  const found = new Map(
    [...graph.nodes.values()].map(node => [
      identityText(node.identity),
      node.definition?.name ?? null,
    ]),
  );
  return expected
    .filter(([, name, value]) => (found.get(name) ?? null) !== value)
    .map(([path, name, value]) => ({
      path,
      message: found.has(name)
        ? `${name} gets another definition.`
        : `There is no ${name}.`,
      difference: [`- ${value ?? 'none'}`, `+ ${found.get(name) ?? 'none'}`],
    }));
}

function checkNodes({ test, graph }: Actual): TestFailure[] {
  const expected = test.expect.nodes?.map(nodeName);
  return (
    (expected &&
      checkList(
        'expect.nodes',
        'The graph has other resources.',
        expected,
        [...graph.nodes.values()].map(({ identity }) => identityText(identity)),
      )) ??
    []
  );
}

function checkEdges({ test, graph }: Actual): TestFailure[] {
  const expected = test.expect.edges?.map(edgeName);
  const name = (key: string) => identityText(graph.nodes.get(key)!.identity);
  return (
    (expected &&
      checkList(
        'expect.edges',
        'The graph has other dependencies.',
        expected,
        graph.edges.map(({ from, to }) => `${name(from)} -> ${name(to)}`),
      )) ??
    []
  );
}

/** What belongs to workloads counts only when some of it is expected. */
function checkList(
  path: string,
  message: string,
  expected: readonly string[],
  found: readonly string[],
): TestFailure[] {
  const withWorkloads = expected.some(item => OF_WORKLOADS.test(item));
  const difference = diffLists(
    expected,
    found.filter(item => withWorkloads || !OF_WORKLOADS.test(item)),
  );
  return difference.length === 0 ? [] : [{ path, message, difference }];
}

function checkValues(
  { test, computed }: Actual,
  field: 'inputs' | 'outputs',
): TestFailure[] {
  return Object.entries(test.expect[field] ?? {}).flatMap(
    ([name, expected]) => {
      const full = nodeName(name);
      const value: Value | undefined =
        field === 'inputs'
          ? computed.inputs.get(full)
          : computed.outputs.get(full)?.values;
      return checkValue({
        path: ['expect', field, name],
        expected,
        found: value && maskValue(value),
        reason: whyUnknown(full, field, computed),
      });
    },
  );
}

function checkSecrets({ test, computed }: Actual): TestFailure[] {
  return Object.entries(test.expect.secrets ?? {}).flatMap(
    ([name, expected]) => {
      const full = nodeName(name);
      const secrets = computed.outputs.get(full)?.secrets;
      return checkValue({
        path: ['expect', 'secrets', name],
        expected,
        found: secrets && revealValue(secrets),
        reason: whyUnknown(full, 'secrets', computed),
        secret: true,
      });
    },
  );
}

function checkValue(options: {
  path: string[];
  expected: JsonObject;
  found: JsonValue | undefined;
  reason: string;
  secret?: boolean;
}): TestFailure[] {
  const { path, expected, found, reason, secret } = options;
  if (found === undefined) {
    return [{ path: formatPath(path), message: reason }];
  }
  const show = (value: JsonValue) =>
    secret
      ? String(Secret.of(value, { from: '', path: '' }))
      : JSON.stringify(value);
  const differences = diffSubset(expected, found);
  return differences.length === 0
    ? []
    : [
        {
          path: formatPath(path),
          message: 'The values are not as expected.',
          difference: differences.flatMap(item => [
            `- ${item.path}: ${show(item.expected)}`,
            item.found === undefined
              ? `+ ${item.path} is missing`
              : `+ ${item.path}: ${show(item.found)}`,
          ]),
        },
      ];
}

function whyUnknown(
  name: string,
  field: string,
  computed: ComputedGraph,
): string {
  const problem = computed.problems.get(name);
  if (problem) {
    return `${name} has a problem: ${problem.message}`;
  }
  return `The ${field} of ${name} are not known: it is not in the graph, or something that it needs is neither computed nor given.`;
}

/** Lines for what is missing and what is there too many. */
function diffLists(
  expected: readonly string[],
  found: readonly string[],
): string[] {
  const missing = [...new Set(expected)].filter(item => !found.includes(item));
  const extra = [...new Set(found)].filter(item => !expected.includes(item));
  return [
    ...missing.sort(compareText).map(item => `- ${item}`),
    ...extra.sort(compareText).map(item => `+ ${item}`),
  ];
}
