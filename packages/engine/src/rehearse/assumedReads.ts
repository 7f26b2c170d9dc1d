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

import { DefinitionSet } from '../model/Definitions';
import { OutputRead, outputReads } from './outputReads';
import { Rehearsal } from './Rehearsal';
import { isSecretOutput } from './standInOutputs';

/** A read of an output that nobody knows. @public */
export interface AssumedRead extends OutputRead {
  /** Key of the node that reads it. */
  by: string;
}

/**
 * Plain outputs that some nodes are made of, directly or through what was computed, and that are only assumed; each once, by its first reader. Of secrets it is enough to
 * know where they are.
 *
 * @param options.nodes - Keys of the nodes.
 *
 * @public
 */
export function assumedReads(options: {
  rehearsal: Rehearsal;
  definitions: DefinitionSet;
  nodes: Iterable<string>;
}): AssumedRead[] {
  const { rehearsal, definitions } = options;
  const found = new Map<string, AssumedRead>();
  const reached = new Set(options.nodes);
  for (const by of reached) {
    for (const read of outputReads(rehearsal.nodes.get(by)!.node)) {
      const { node, source } = rehearsal.nodes.get(read.node)!;
      const type = definitions.resourceTypes.get(node.identity.type);
      if (source === 'computed' || source === 'own') {
        reached.add(read.node);
      } else if (source === 'assumed' && !isSecretOutput(type, read.path)) {
        const name = JSON.stringify([read.node, ...read.path]);
        if (!found.has(name)) {
          found.set(name, { ...read, by });
        }
      }
    }
  }
  return [...found.values()];
}
