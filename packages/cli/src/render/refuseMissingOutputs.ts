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
  Rehearsal,
  ResourceGraph,
  assumedReads,
  identityText,
} from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { ExpandedEnvironment } from '../offline/expandEnvironment';

/**
 * Refuses to render what nobody knows.
 *
 * @throws InvalidInputError that names each output, at the place that reads it.
 */
export function refuseMissingOutputs(options: {
  expanded: ExpandedEnvironment;
  rehearsal: Rehearsal;
  /** Keys of the nodes that are rendered. */
  nodes: readonly string[];
}): void {
  const { expanded, rehearsal, nodes } = options;
  const { definitions, graph, sources, texts } = expanded;
  const diagnostics = assumedReads({ rehearsal, definitions, nodes }).map(
    ({ by, node, path, placeholder }): Diagnostic => {
      const origin = originOf({ graph, by, node, placeholder });
      const { identity, driver } = graph.nodes.get(node)!;
      const name = identityText(identity);
      const output = path.join('.');
      return {
        code: 'render/missing-output',
        severity: 'error',
        message: `Only the driver "${driver}" knows ${
          output === '' ? 'the outputs' : `the output "${output}"`
        } of ${name}.`,
        ...(origin && { path: origin.path, ...sources.locate(origin) }),
        suggestion: `write it into the file of --outputs: resources: { "${name}": { values: { ${
          output === '' ? '…' : `${output}: …`
        } } } }`,
      };
    },
  );
  if (diagnostics.length > 0) {
    throw new InvalidInputError({ diagnostics, sources: texts });
  }
}

/** The place where a node reads another: the edge between them tells. */
function originOf(options: {
  graph: ResourceGraph;
  by: string;
  node: string;
  placeholder: string;
}) {
  const { graph, by, node, placeholder } = options;
  const origins = graph.edges
    .filter(({ from, to }) => from === by && to === node)
    .flatMap(edge => edge.origins);
  return (
    origins.find(origin => origin.placeholder === placeholder) ?? origins[0]
  );
}
