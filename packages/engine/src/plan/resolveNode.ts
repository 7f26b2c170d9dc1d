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

import { Diagnostic, JsonObject } from '@platform-orchestrator/score';
import { KUBERNETES_OBJECT } from '../match/builtinTypes';
import { evaluate } from '../match/evaluate';
import { checkParams } from '../match/checkParams';
import { EvaluationProblem, EvaluationScope } from '../match/EvaluationScope';
import { AttachedManifest } from '../model/ActiveResource';
import { hashJson } from '../model/canonicalJson';
import { ResourceType } from '../model/Definitions';
import { DeploymentSet } from '../model/DeploymentSet';
import { NodeOutputs } from '../model/NodeOutputs';
import { Expression, StoreReference } from '../model/Expression';
import { GraphNode, GraphOrigin } from '../model/ResourceGraph';
import { Problem } from '../model/Problem';
import { ValueObject } from '../model/Value';
import { CodeInputs, RolloutRequest, ScoreContext } from '../ports/Driver';
import { SecretScope } from '../ports/SecretStore';
import { comparableRollout, comparableValue } from './comparable';
import { ResolvedNode } from './ResolvedNode';
import { rolloutRequest } from './rolloutRequest';
import { updateRollout } from './updateRollout';

/** The outcome: resolved, not known before another node ran, or impossible. */
export type NodeResolution =
  | { kind: 'resolved'; node: ResolvedNode }
  | { kind: 'unknown'; until: string }
  | { kind: 'impossible'; problem: Problem };

/**
 * Resolves a node's placeholders. Plans and deployments use this one function, so that what is planned is what is done.
 *
 * @param storeValues - values of outside stores, read before; missing in plans
 */
export function resolveNode(options: {
  node: GraphNode;
  /** What its params must fit. */
  type?: ResourceType;
  set: DeploymentSet;
  lookups: Omit<EvaluationScope, 'readStore'>;
  manifests: AttachedManifest[];
  scope: SecretScope;
  storeValues?: ReadonlyMap<string, string>;
  /** Names of volumes that manifests add to the pod, by the identity of the resource. */
  volumes?: ReadonlyMap<string, string>;
  /** For a rollout: what its node `workload` gave. */
  workloadOutputs?: NodeOutputs | undefined;
  /** Which inputs the driver runs as code. */
  code?: CodeInputs;
  /** What the driver reads of the Score files with these inputs. */
  readScore?: (inputs: ValueObject) => ScoreContext | undefined;
}): NodeResolution {
  const { node, scope, storeValues } = options;
  let partial = false;
  const lookups: EvaluationScope = {
    ...options.lookups,
    readStore: reference => {
      const value = storeValues?.get(storeKey(reference));
      partial ||= value === undefined;
      return value ?? '';
    },
  };
  const fields: Record<'params' | 'inputs' | 'secrets', ValueObject> = {
    params: {},
    inputs: {},
    secrets: {},
  };
  for (const field of ['params', 'inputs', 'secrets'] as const) {
    const result = evaluate(node[field], {
      ...lookups,
      ...(field === 'inputs' && options.code && { code: options.code }),
    });
    if ('unknown' in result) {
      return { kind: 'unknown', until: result.unknown.until };
    }
    if ('problem' in result) {
      return {
        kind: 'impossible',
        problem: inputProblem(node, field, result.problem),
      };
    }
    fields[field] = result.value as ValueObject;
  }
  // what stands in the file itself was checked when the graph was made
  const [misfit] =
    node.kind === 'resource' && hasPlaceholder(node.params)
      ? checkParams({ params: fields.params, type: options.type })
      : [];
  if (misfit) {
    return {
      kind: 'impossible',
      problem: inputProblem(node, 'params', problemOfDiagnostic(misfit)),
    };
  }
  let rollout: RolloutRequest | undefined;
  if (node.kind === 'rollout') {
    const updated = updateRollout({
      node,
      rollout: rolloutRequest(
        options.set.workloads[node.workload!],
        fields.params,
        options.volumes ?? new Map(),
      ),
      outputs: options.workloadOutputs,
    });
    if ('problem' in updated) {
      return { kind: 'impossible', problem: updated.problem };
    }
    rollout = updated.rollout;
  }
  const score = options.readScore?.(fields.inputs);
  const comparable = {
    ...comparableNode(node, fields, rollout, scope),
    ...(score && { score: score as JsonObject }),
  };
  return {
    kind: 'resolved',
    node: {
      ...fields,
      // the workload itself is in `rollout`
      params: rollout ? {} : fields.params,
      rollout,
      ...(score && { score }),
      manifests: options.manifests,
      comparable,
      fingerprint: hashJson([
        'platform-orchestrator/fingerprint/1',
        node.driver ?? null,
        node.definition?.version ?? null,
        comparable,
        options.manifests as unknown as JsonObject[],
      ]),
      partial,
    },
  };
}

/** Names a reference to an outside store. */
export function storeKey(reference: StoreReference): string {
  return JSON.stringify([
    reference.store,
    reference.ref,
    reference.version ?? null,
  ]);
}

function hasPlaceholder(expression: Expression): boolean {
  switch (expression.kind) {
    case 'list':
      return expression.items.some(hasPlaceholder);
    case 'object':
      return expression.entries.some(([, value]) => hasPlaceholder(value));
    default:
      return expression.kind === 'text';
  }
}

function problemOfDiagnostic(diagnostic: Diagnostic): EvaluationProblem {
  const { code, message, path = '', expected, found, suggestion } = diagnostic;
  return {
    code,
    message,
    path,
    ...(expected && { expected }),
    ...(found && { found }),
    ...(suggestion && { nextStep: suggestion }),
  };
}

function inputProblem(
  node: GraphNode,
  field: string,
  problem: EvaluationProblem,
): Problem {
  const { placeholder, path, ...rest } = problem;
  return {
    ...rest,
    node: node.key,
    input: path ? `${field}.${path}` : field,
    origin: {
      ...inputOrigin(node, field, path),
      ...(placeholder && { placeholder }),
    },
  };
}

/** The file and path in which a person wrote an input. */
function inputOrigin(
  node: GraphNode,
  field: string,
  path: string,
): GraphOrigin {
  if (node.kind === 'rollout' && field === 'params') {
    // `variables.main.NAME` of the parameters stands at `containers.main.variables.NAME` of the Score file
    const [part, container, ...rest] = path.split('.');
    return {
      kind: 'score',
      name: node.workload!,
      path: ['containers', container, part, ...rest].join('.'),
    };
  }
  const asked = node.requestedBy[0];
  if (field === 'params' && asked) {
    return { ...asked, path: `${asked.path}.params.${path}` };
  }
  return {
    kind: 'definition',
    name: node.definition?.name ?? node.identity.type,
    path: path ? `spec.${field}.${path}` : `spec.${field}`,
  };
}

function comparableNode(
  node: GraphNode,
  fields: Record<'params' | 'inputs' | 'secrets', ValueObject>,
  rollout: RolloutRequest | undefined,
  scope: SecretScope,
): JsonObject {
  if (rollout) {
    // credentials of the target stay out: they rotate, and what runs does not change with them
    return {
      ...comparableRollout(rollout, scope),
      inputs: comparableValue(fields.inputs, scope),
    };
  }
  if (node.kind === 'workload' && !node.driver) {
    // stands for the Score file and makes no call; what it says is compared at its rollout
    return {};
  }
  const given = {
    params: comparableValue(fields.params, scope),
    inputs: comparableValue(fields.inputs, scope),
  };
  if (node.identity.type === KUBERNETES_OBJECT) {
    // the credentials of the target, as for a rollout
    return given;
  }
  return {
    ...given,
    secrets: comparableValue(fields.secrets, scope),
  };
}
