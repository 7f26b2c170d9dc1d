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
  PlaceholderError,
  PlaceholderProblem,
  PlaceholderReference,
  parseText,
  resolveReference,
} from '@platform-orchestrator/score';
import { DefinitionSet } from '../../model/Definitions';
import { DeploymentSet } from '../../model/DeploymentSet';
import {
  Expression,
  Placeholder,
  PlaceholderTarget,
} from '../../model/Expression';
import { checkOutputPath } from '../checkOutputPath';
import { checkServicePath } from './checkServicePath';
import { DraftNode } from './DraftNode';
import { ScoreBinding, ScoreScope } from './scoreBindings';

/** A text of a Score file, compiled. */
export interface CompiledScoreText {
  expression: Expression;
  /** The nodes whose outputs it reads, with the placeholder as written. */
  reads: { node: DraftNode; placeholder: string }[];
  problems: PlaceholderProblem[];
}

/** Parses a text of a Score file and finds the node behind each placeholder. */
export function compileScoreText(options: {
  text: string;
  scope: ScoreScope;
  set: DeploymentSet;
  definitions: DefinitionSet;
}): CompiledScoreText {
  const { text, scope } = options;
  const parts: (string | Placeholder)[] = [];
  const reads: CompiledScoreText['reads'] = [];
  const problems: PlaceholderProblem[] = [];
  for (const part of parseText(text)) {
    if (typeof part === 'string') {
      parts.push(part);
      continue;
    }
    try {
      const binding =
        part.elements[0] === 'resources'
          ? scope.bindings.get(part.elements[1])
          : undefined;
      const target = binding
        ? readBinding({
            ...options,
            part,
            binding,
            keys: part.elements.slice(2),
          })
        : resolveKnown(part, scope);
      if (target) {
        parts.push({ ...target, text: part.text });
      }
      if (target?.kind === 'outputs' && binding?.kind === 'node') {
        reads.push({ node: binding.node, placeholder: `\${${part.text}}` });
      }
    } catch (error) {
      if (!(error instanceof PlaceholderError)) {
        throw error;
      }
      problems.push(...error.problems);
    }
  }
  const only = parts.length === 0 ? '' : parts[0];
  return {
    expression:
      parts.length <= 1 && typeof only === 'string'
        ? literal(only)
        : { kind: 'text', mode: 'score', parts },
    reads,
    problems,
  };
}

/**
 * The value of a placeholder that reads no resource.
 *
 * @throws PlaceholderError where it leads nowhere, with what there is instead
 */
function resolveKnown(
  part: PlaceholderReference,
  scope: ScoreScope,
): PlaceholderTarget {
  const value = resolveReference(part, {
    metadata: scope.metadata,
    resourceNames: scope.bindings.keys(),
    resource: () => undefined,
  });
  return { kind: 'known', value };
}

function literal(value: string): Expression {
  return { kind: 'literal', value };
}

/** @returns undefined for a resource that is broken, which is reported elsewhere */
function readBinding(options: {
  part: PlaceholderReference;
  binding: ScoreBinding;
  keys: string[];
  set: DeploymentSet;
  definitions: DefinitionSet;
}): PlaceholderTarget | undefined {
  const { part, binding, keys, set, definitions } = options;
  const refuse = (reason: string, suggestion?: string): never => {
    throw new PlaceholderError([{ reference: part, reason, suggestion }]);
  };
  if (binding.kind === 'broken') {
    return undefined;
  }
  if (keys.length === 0) {
    return refuse(
      `the name of an output is missing after "${part.elements[1]}"`,
      `write \${${part.text}.<output>}`,
    );
  }
  if (binding.kind === 'sharedValues') {
    return { kind: 'sharedValue', name: keys.join('.') };
  }
  if (binding.kind === 'service') {
    const mistake = checkServicePath(set.workloads[binding.workload], keys);
    return mistake
      ? refuse(mistake.message, mistake.suggestion)
      : { kind: 'service', workload: binding.workload, path: keys };
  }
  const { identity, key } = binding.node;
  const type = definitions.resourceTypes.get(identity.type);
  const mistake = checkOutputPath(type, keys);
  return mistake
    ? refuse(
        mistake.message,
        mistake.suggestion ?? `there is: ${mistake.expected}`,
      )
    : { kind: 'outputs', node: key, path: keys };
}
