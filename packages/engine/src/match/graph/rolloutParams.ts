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
  Container,
  ContainerFile,
  JsonPath,
  Workload,
  parseText,
} from '@platform-orchestrator/score';
import { Expression } from '../../model/Expression';
import { ROUTE } from '../builtinTypes';
import { DraftNode } from './DraftNode';
import { ScoreTexts, objectExpression } from './ScoreTexts';
import { ScoreBinding } from './scoreBindings';

/**
 * What a rollout injects into its workload: evaluated, its fields are those of `RolloutRequest`.
 *
 * - `variables`: container → name → text
 * - `files`: container → target → `{ text }` or `{ base64 }`
 * - `volumes`: container → mount path → `{ resource, outputs }` of the mounted resource
 * - `routes`: identity → outputs of each resource of type `route` that the workload declares
 */
export function rolloutParams(options: {
  workload: Workload;
  bindings: ReadonlyMap<string, ScoreBinding>;
  texts: ScoreTexts;
  /** The nodes that come to depend on what the texts read. */
  readers: readonly DraftNode[];
}): Expression {
  const { workload, bindings, texts, readers } = options;
  const perContainer = (
    compile: (container: Container, path: JsonPath) => Expression,
  ) =>
    objectExpression(
      Object.entries(workload.containers).map(([name, container]) => [
        name,
        compile(container, ['containers', name]),
      ]),
    );
  return objectExpression([
    [
      'variables',
      perContainer(({ variables = {} }, path) =>
        texts.compile(variables, { path: [...path, 'variables'], readers }),
      ),
    ],
    [
      'files',
      perContainer(({ files = {} }, path) =>
        objectExpression(
          Object.entries(files).map(([target, file]) => [
            target,
            fileExpression(file, content =>
              texts.compile(content, {
                path: [...path, 'files', target, 'content'],
                readers,
              }),
            ),
          ]),
        ),
      ),
    ],
    [
      'volumes',
      perContainer(({ volumes = {} }, path) =>
        objectExpression(
          Object.entries(volumes).map(([target, { source }]) => [
            target,
            mountExpression(source, bindings) ??
              objectExpression([
                [
                  'resource',
                  texts.compile(source, {
                    path: [...path, 'volumes', target, 'source'],
                    readers,
                  }),
                ],
                ['outputs', { kind: 'literal', value: {} }],
              ]),
          ]),
        ),
      ),
    ],
    ['routes', routesExpression(bindings)],
  ]);
}

function fileExpression(
  file: ContainerFile,
  compile: (content: string) => Expression,
): Expression {
  const { content = '', binaryContent, noExpand } = file;
  if (binaryContent !== undefined) {
    return { kind: 'literal', value: { base64: binaryContent } };
  }
  return noExpand
    ? { kind: 'literal', value: { text: content } }
    : objectExpression([['text', compile(content)]]);
}

/** A source that is exactly `${resources.<name>}` mounts that resource; undefined for all other texts. */
function mountExpression(
  source: string,
  bindings: ReadonlyMap<string, ScoreBinding>,
): Expression | undefined {
  const [part, ...rest] = parseText(source);
  if (typeof part === 'string' || part === undefined || rest.length > 0) {
    return undefined;
  }
  const [root, name, ...path] = part.elements;
  const binding = bindings.get(name);
  if (root !== 'resources' || path.length > 0 || binding?.kind !== 'node') {
    return undefined;
  }
  return objectExpression([
    ['resource', { kind: 'literal', value: binding.node.text }],
    ['outputs', allOutputs(binding.node, part.text)],
  ]);
}

function routesExpression(
  bindings: ReadonlyMap<string, ScoreBinding>,
): Expression {
  const routes = new Map<string, Expression>();
  for (const [name, binding] of bindings) {
    if (binding.kind === 'node' && binding.node.identity.type === ROUTE) {
      routes.set(
        binding.node.text,
        allOutputs(binding.node, `resources.${name}`),
      );
    }
  }
  return objectExpression([...routes]);
}

/** All outputs as they are, not as text. */
function allOutputs(node: DraftNode, text: string): Expression {
  return {
    kind: 'text',
    mode: 'definition',
    parts: [{ kind: 'outputs', node: node.key, path: [], text }],
  };
}
