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

import { suggestNear } from '@platform-orchestrator/score';
import { Placeholder } from '../model/Expression';
import { Value, ValueObject } from '../model/Value';
import { Evaluation, EvaluationScope } from './EvaluationScope';
import { lookUpOutput } from './lookUpOutput';

/** The value that a placeholder leads to. */
export function resolvePlaceholder(
  placeholder: Placeholder,
  scope: EvaluationScope,
): Evaluation {
  switch (placeholder.kind) {
    case 'known':
      return { value: placeholder.value as Value };
    case 'deploymentId':
      return scope.deploymentId === undefined
        ? { unknown: { until: 'deployment' } }
        : { value: scope.deploymentId };
    case 'key':
      return { value: scope.keyOf?.(placeholder.node) ?? placeholder.node };
    case 'values': {
      const outputs = scope.outputsOf(placeholder.node);
      return outputs
        ? { value: outputs.values }
        : { unknown: { until: placeholder.node } };
    }
    case 'outputs':
      return resolveOutputs(placeholder, scope);
    case 'selected':
      return resolveSelected(placeholder, scope);
    case 'missing':
      return refuse({
        code: 'match/not-installed',
        message: placeholder.message,
        nextStep: placeholder.nextStep,
      });
    case 'sharedValue':
      return resolveSharedValue(placeholder.name, scope);
    default:
      return resolveService(placeholder, scope);
  }
}

function resolveOutputs(
  { node, path }: Extract<Placeholder, { kind: 'outputs' }>,
  scope: EvaluationScope,
): Evaluation {
  const outputs = scope.outputsOf(node);
  if (!outputs) {
    return { unknown: { until: node } };
  }
  const result = lookUpOutput(outputs, path, node);
  if ('value' in result) {
    return result;
  }
  const near = suggestNear(result.missing, result.known);
  return refuse({
    code: 'match/missing-output',
    message: `The resource gave no output "${path.join('.')}".`,
    expected: result.known.join(', ') || 'no outputs',
    found: result.missing,
    nextStep:
      near === undefined
        ? 'read an output that its definition gives'
        : `did you mean "${near}"?`,
  });
}

function resolveSelected(
  { nodes, path }: Extract<Placeholder, { kind: 'selected' }>,
  scope: EvaluationScope,
): Evaluation {
  const values: Value[] = [];
  for (const node of nodes) {
    const outputs = scope.outputsOf(node);
    if (!outputs) {
      return { unknown: { until: node } };
    }
    const result = lookUpOutput(outputs, path, node);
    values.push('value' in result ? result.value : null);
  }
  return { value: values };
}

function resolveSharedValue(name: string, scope: EvaluationScope): Evaluation {
  const value = scope.sharedValue?.(name);
  return value === undefined
    ? refuse({
        code: 'match/unknown-shared-value',
        message: `There is no shared value "${name}".`,
        found: name,
        nextStep: `set "${name}" for the application or the environment`,
      })
    : { value };
}

function resolveService(
  { workload, path }: Extract<Placeholder, { kind: 'service' }>,
  scope: EvaluationScope,
): Evaluation {
  if (!scope.services && scope.target !== undefined) {
    return { unknown: { until: scope.target } };
  }
  const service = scope.services?.(workload);
  if (!service) {
    return refuse({
      code: 'match/no-service',
      message: `Nothing tells the service of the workload "${workload}": the environment has no target, or its target has no services.`,
      nextStep: 'add a definition of the type deployment-target that matches',
    });
  }
  const outputs: ValueObject = {
    name: service.name,
    ports: service.ports,
    ...(service.port !== undefined && { port: service.port }),
  };
  const result = lookUpOutput({ values: outputs, secrets: {} }, path, workload);
  return 'value' in result
    ? result
    : refuse({
        code: 'match/missing-output',
        message: `The service of the workload "${workload}" has no "${path.join(
          '.',
        )}".`,
        expected: result.known.join(', '),
        found: result.missing,
      });
}

function refuse(
  problem: Omit<
    Extract<Evaluation, { problem: unknown }>['problem'],
    'path' | 'placeholder'
  >,
): Evaluation {
  return { problem: { path: '', ...problem } };
}
