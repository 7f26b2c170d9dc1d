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

import { Diagnostic } from '@platform-orchestrator/score';
import { DefinitionSet } from '../../model/Definitions';
import { EnvironmentIdentity, identityText } from '../../model/Identity';
import { GraphNode, ResourceGraph } from '../../model/ResourceGraph';
import { readDefinitions } from '../../read/readDefinitions';
import { readScore } from '../../read/readScore';
import { expandGraph } from '../expandGraph';

/** The environment that the tests of this room expand for. */
export const DEVELOPMENT: EnvironmentIdentity = {
  application: 'shop',
  environment: 'dev',
  environmentType: 'development',
  uid: 'shop/dev',
};

/** One `ResourceDefinition`, as a platform team writes it. */
export function definition(
  name: string,
  spec: Record<string, unknown>,
): string {
  return document('ResourceDefinition', name, {
    driver: 'static',
    criteria: [{}],
    ...spec,
  });
}

/** One document of any kind. */
export function document(
  kind: string,
  name: string,
  spec: Record<string, unknown>,
): string {
  return JSON.stringify({
    apiVersion: 'platform-orchestrator.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  });
}

/** Reads documents that must be valid. */
export function definitionsOf(...documents: string[]): DefinitionSet {
  const { definitions, diagnostics } = readDefinitions({
    files: documents.map((content, index) => ({
      path: `definitions/${index}.yaml`,
      content,
    })),
    hmac: text => `hmac ${text}`,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(JSON.stringify(errors, undefined, 2));
  }
  return definitions;
}

/** A Score file with one container. */
export function score(
  name: string,
  parts: {
    resources?: Record<string, unknown>;
    variables?: Record<string, string>;
    container?: Record<string, unknown>;
    service?: unknown;
  } = {},
): string {
  return JSON.stringify({
    apiVersion: 'score.dev/v1b1',
    metadata: { name },
    containers: {
      main: {
        image: 'registry.example/main:1',
        ...(parts.variables && { variables: parts.variables }),
        ...parts.container,
      },
    },
    ...(parts.service ? { service: parts.service } : {}),
    ...(parts.resources && { resources: parts.resources }),
  });
}

/** Expands Score files that must be valid. */
export function expand(options: {
  scores: string[];
  definitions: DefinitionSet;
  context?: EnvironmentIdentity;
}): ResourceGraph {
  const { set, diagnostics, sources } = readScore({
    files: options.scores.map((content, index) => ({
      path: `score-${index}.yaml`,
      content,
    })),
  });
  if (!set) {
    throw new Error(JSON.stringify(diagnostics, undefined, 2));
  }
  return expandGraph({
    set,
    definitions: options.definitions,
    context: options.context ?? DEVELOPMENT,
    sources,
  });
}

/** The graph as people draw it: names of nodes, and `from → to` for each edge. */
export function drawGraph(graph: ResourceGraph): {
  nodes: string[];
  edges: string[];
} {
  const name = (key: string) => identityText(graph.nodes.get(key)!.identity);
  return {
    nodes: [...graph.nodes.keys()].map(name),
    edges: graph.edges
      .map(({ from, to }) => `${name(from)} → ${name(to)}`)
      .sort(),
  };
}

/** What a node depends on, as `type.class#id`, sorted. */
export function dependenciesOf(graph: ResourceGraph, name: string): string[] {
  return drawGraph(graph)
    .edges.filter(edge => edge.startsWith(`${name} → `))
    .map(edge => edge.slice(name.length + ' → '.length));
}

/** The node of this name. */
export function nodeOf(graph: ResourceGraph, name: string): GraphNode {
  const found = [...graph.nodes.values()].find(
    node => identityText(node.identity) === name,
  );
  if (!found) {
    throw new Error(
      `no ${name} among ${drawGraph(graph).nodes.join(', ')}: ${JSON.stringify(
        graph.problems,
      )}`,
    );
  }
  return found;
}

/** The problems that make the graph unusable, in short. */
export function errorsOf(graph: ResourceGraph): Partial<Diagnostic>[] {
  return graph.problems.filter(({ severity }) => severity === 'error');
}
