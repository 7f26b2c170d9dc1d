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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { DefinitionSet, ResourceType } from '../model/Definitions';
import { identityText } from '../model/Identity';
import { GraphNode, ResourceGraph } from '../model/ResourceGraph';
import { ApplyOutputs } from '../ports/Driver';
import { OutputRead, outputReads } from './outputReads';

/**
 * Outputs of nodes that nobody runs: for every output that the graph reads, a text that names it. Where a text around it becomes a number or boolean it is `0` or `false`.
 *
 * The same graph gives the same ones, so what is made of them tells equal from changed.
 */
export function standInOutputs(options: {
  graph: ResourceGraph;
  definitions: DefinitionSet;
}): ReadonlyMap<string, ApplyOutputs> {
  const { graph, definitions } = options;
  const outputs = new Map<string, ApplyOutputs>();
  for (const reader of graph.nodes.values()) {
    for (const read of outputReads(reader)) {
      const node = graph.nodes.get(read.node)!;
      const found = outputs.get(read.node) ?? { values: {}, secrets: {} };
      outputs.set(read.node, found);
      const type = definitions.resourceTypes.get(node.identity.type);
      const side = isSecretOutput(type, read.path) ? 'secrets' : 'values';
      setPath(found[side], read.path, standIn(node, read));
    }
  }
  return outputs;
}

/** Whether the type declares the output among its secrets. */
export function isSecretOutput(
  type: ResourceType | undefined,
  [name]: readonly string[],
): boolean {
  const properties = type?.outputs.secrets?.properties as
    | JsonObject
    | undefined;
  return name !== undefined && Object.hasOwn(properties ?? {}, name);
}

function standIn({ identity }: GraphNode, { path, as }: OutputRead): JsonValue {
  switch (as) {
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return 0;
    default:
      return `\${resources['${identityText(identity)}'].outputs.${path.join(
        '.',
      )}}`;
  }
}

/** An output that others read members of is a map, whoever comes first. */
function setPath(
  target: JsonObject,
  path: readonly string[],
  value: JsonValue,
): void {
  const [name, ...rest] = path;
  if (name === undefined) {
    return;
  }
  const present = Object.hasOwn(target, name) ? target[name] : undefined;
  if (rest.length > 0) {
    const members = isMap(present) ? present : {};
    define(target, name, members);
    setPath(members, rest, value);
  } else if (!isMap(present)) {
    define(target, name, value);
  }
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

// `__proto__` is a name like any other in JSON, and an assignment would lose it
function define(target: JsonObject, name: string, value: JsonValue): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
