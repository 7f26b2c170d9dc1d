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

import { NodeOutputs, nodeOutputs } from '../../model/NodeOutputs';
import { GraphNode, ResourceGraph } from '../../model/ResourceGraph';
import { EnvironmentIdentity, identityText } from '../../model/Identity';
import { ValueObject } from '../../model/Value';
import { CodeInputs } from '../../ports/Driver';
import { DriverRegistry } from '../../ports/DriverRegistry';
import { EvaluationProblem } from '../EvaluationScope';
import { evaluate } from '../evaluate';
import { DefinitionTest } from './DefinitionTest';
import { nodeName } from './nodeName';
import { orderByDependency } from './orderByDependency';
import { runComputingDriver } from './runComputingDriver';

/** What is known of a graph offline, by `type.class#id`. */
export interface ComputedGraph {
  inputs: Map<string, ValueObject>;
  outputs: Map<string, NodeOutputs>;
  problems: Map<string, Pick<EvaluationProblem, 'code' | 'message' | 'path'>>;
}

/** Computes inputs and outputs as far as that needs nothing outside: from given outputs, and from drivers that only compute. */
export async function computeGraph(options: {
  graph: ResourceGraph;
  given: DefinitionTest['given'];
  context: EnvironmentIdentity;
  drivers: DriverRegistry;
  signal: AbortSignal;
}): Promise<ComputedGraph> {
  const { graph, given } = options;
  const givenByName = new Map(
    Object.entries(given).map(([name, outputs]) => [nodeName(name), outputs]),
  );
  const byKey = new Map<string, NodeOutputs>();
  const result: ComputedGraph = {
    inputs: new Map(),
    outputs: new Map(),
    problems: new Map(),
  };
  for (const node of orderByDependency(graph)) {
    const name = identityText(node.identity);
    const fields = evaluateNode(node, {
      outputs: byKey,
      code: options.drivers.get(node.driver ?? '')?.inputs.code,
      report: problem => result.problems.set(name, problem),
    });
    if (fields) {
      result.inputs.set(name, fields.inputs);
    }
    const told = givenByName.get(name);
    const outputs = told
      ? nodeOutputs(node.key, {
          values: told.values ?? {},
          secrets: told.secrets ?? {},
        })
      : fields && (await compute(node, fields, options));
    if (outputs) {
      byKey.set(node.key, outputs);
      result.outputs.set(name, outputs);
    }
  }
  return result;
}

type NodeFields = Record<'params' | 'inputs' | 'secrets', ValueObject>;

function evaluateNode(
  node: GraphNode,
  options: {
    outputs: ReadonlyMap<string, NodeOutputs>;
    code: CodeInputs | undefined;
    report: (problem: EvaluationProblem) => void;
  },
): NodeFields | undefined {
  const { outputs, code, report } = options;
  const fields: Partial<NodeFields> = {};
  for (const field of ['params', 'inputs', 'secrets'] as const) {
    const evaluation = evaluate(node[field], {
      outputsOf: key => outputs.get(key),
      ...(field === 'inputs' && code && { code }),
    });
    if ('problem' in evaluation) {
      report(evaluation.problem);
      return undefined;
    }
    if ('unknown' in evaluation) {
      return undefined;
    }
    fields[field] = evaluation.value as ValueObject;
  }
  return fields as NodeFields;
}

async function compute(
  node: GraphNode,
  { params, inputs, secrets }: NodeFields,
  options: {
    context: EnvironmentIdentity;
    drivers: DriverRegistry;
    signal: AbortSignal;
  },
): Promise<NodeOutputs | undefined> {
  if (node.kind === 'target') {
    return { values: inputs, secrets };
  }
  const driver =
    node.kind === 'rollout' || node.driver === undefined
      ? undefined
      : options.drivers.get(node.driver);
  if (!driver?.capabilities.pure) {
    return undefined;
  }
  const { application, environment, environmentType, uid } = options.context;
  return runComputingDriver({
    driver,
    request: {
      key: node.key,
      identity: node.identity,
      context: {
        application: { id: application },
        environment: { id: environment, type: environmentType, uid },
        deployment: { id: 'test' },
      },
      params,
      inputs: { values: inputs, secrets },
      manifests: [],
      labels: {},
    },
    signal: options.signal,
  });
}
