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

import { checkOutputs } from '../create/checkOutputs';
import { problemOf } from '../create/problemOf';
import { Redactor } from '../create/Redactor';
import { DefinitionSet } from '../model/Definitions';
import { nodeOutputs } from '../model/NodeOutputs';
import { Problem } from '../model/Problem';
import { GraphNode } from '../model/ResourceGraph';
import { applyRequest } from '../plan/applyRequest';
import { GraphState } from '../plan/GraphState';
import { makesNoCall, ownOutputs } from '../plan/ownOutputs';
import { ResolvedNode } from '../plan/ResolvedNode';
import { ApplyOutputs, ApplyResult, Driver } from '../ports/Driver';
import { DriverStateStore } from '../ports/DriverContext';
import { RehearsedNode } from './Rehearsal';
import { rehearseDriver } from './rehearseDriver';

/** What a node gives, or why it would fail. */
export type NodeRehearsal =
  | Pick<RehearsedNode, 'outputs' | 'manifests' | 'source'>
  | { problem: Problem };

/** Takes the outputs of a node from where they can be known: from the caller, the node itself, or a driver that only computes; else those that are assumed. */
export async function rehearseNode(options: {
  state: GraphState;
  definitions: DefinitionSet;
  node: GraphNode;
  resolved: ResolvedNode;
  /** Whether the outputs can be held against the resource type: nothing that stands for something else is in them. */
  certain: boolean;
  given: ApplyOutputs | undefined;
  assumed: ApplyOutputs;
  deploymentId: string;
  now: Date;
  shared: DriverStateStore;
}): Promise<NodeRehearsal> {
  const { state, node, resolved, given, assumed } = options;
  if (given) {
    return {
      outputs: nodeOutputs(node.key, {
        values: given.values,
        // that there are secrets is known from the type, and no more has to be
        secrets: { ...assumed.secrets, ...given.secrets },
      }),
      manifests: [],
      source: 'given',
    };
  }
  if (makesNoCall(node)) {
    return {
      outputs: ownOutputs(node, resolved),
      manifests: [],
      source: 'own',
    };
  }
  const driver = state.drivers.get(node.driver ?? '');
  if (driver?.capabilities.pure) {
    const redactor = new Redactor();
    redactor.learn(resolved.inputs);
    redactor.learn(resolved.secrets);
    redactor.learn(resolved.params);
    try {
      const result = await compute({ ...options, driver });
      if (result) {
        return {
          outputs: nodeOutputs(node.key, result.outputs),
          manifests: result.manifests ?? [],
          source: 'computed',
        };
      }
    } catch (error) {
      return { problem: problemOf({ error, node, redactor }) };
    }
  }
  return {
    outputs: nodeOutputs(node.key, assumed),
    manifests: [],
    source: 'assumed',
  };
}

async function compute(options: {
  state: GraphState;
  definitions: DefinitionSet;
  node: GraphNode;
  resolved: ResolvedNode;
  certain: boolean;
  driver: Driver;
  deploymentId: string;
  now: Date;
  shared: DriverStateStore;
}): Promise<ApplyResult | undefined> {
  const { state, definitions, node, resolved, certain, driver } = options;
  const result = await rehearseDriver({
    driver,
    request: applyRequest({
      node,
      resolved,
      environment: state.environment,
      deploymentId: options.deploymentId,
    }),
    now: options.now,
    shared: options.shared,
  });
  if (result && certain) {
    checkOutputs({
      result,
      type: definitions.resourceTypes.get(node.identity.type),
      driver: driver.id,
    });
  }
  return result;
}
