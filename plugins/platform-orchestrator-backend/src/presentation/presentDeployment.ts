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
  Deployment,
  DeploymentNode,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  ActiveResource,
  Approval,
  DeploymentFold,
  DeploymentNodeState,
  DeploymentRecord,
  EnvironmentRecord,
  requiredApprovals,
} from '@platform-orchestrator/engine';
import { PresentationContext } from './PresentationContext';
import { laneOf } from './laneOf';
import { presentDeploymentSummary } from './presentDeploymentSummary';
import { presentProblem } from './presentProblem';
import { urlsOfWorkloads } from './urlsOfWorkloads';

/**
 * A deployment as people see it.
 *
 * @param fold - what its journal says
 * @param resources - rows of its environment
 * @param approvals - of every plan that it had
 * @param queuePosition - how many run before it, while it waits
 */
export function presentDeployment(options: {
  record: DeploymentRecord;
  environment: EnvironmentRecord;
  fold: DeploymentFold;
  resources: readonly ActiveResource[];
  approvals: readonly Approval[];
  /** Ids of the deployments that it took the place of. */
  supersedes: string[];
  queuePosition?: number;
  context: PresentationContext;
}): Deployment {
  const { record, environment, fold, resources, context } = options;
  const { queuePosition, supersedes } = options;
  const nodes = [...fold.nodes.values()].map(node =>
    presentNode(node, context),
  );
  return {
    ...presentDeploymentSummary(record, environment),
    ...(record.planId !== undefined && { planId: record.planId }),
    ...(record.setHash !== undefined && { set: record.setHash }),
    ...(queuePosition !== undefined && { queuePosition }),
    ...(record.state === 'queued' && environment.paused && { paused: true }),
    ...presentApproval(options),
    cancelRequested: record.cancelRequested,
    ...(record.supersededBy !== undefined && {
      supersededBy: record.supersededBy,
    }),
    ...(supersedes.length > 0 && { supersedes }),
    progress: countStates(nodes),
    nodes,
    problems: record.problems.map(problem => presentProblem(problem, context)),
    urls: urlsOfWorkloads(resources),
    sequence: fold.sequence,
  };
}

/** Who has to agree to which plan, and who did. */
function presentApproval({
  record,
  environment,
  approvals,
  context,
}: Parameters<typeof presentDeployment>[0]): Pick<Deployment, 'approval'> {
  const { approvalPlanId: plan } = record;
  if (plan === undefined) {
    return {};
  }
  const { required = 1, from = [] } =
    requiredApprovals(
      context.definitions.environmentTypes.get(environment.environmentType),
      record.createdBy,
    ) ?? {};
  return {
    approval: {
      plan,
      required,
      from: [...from],
      given: approvals
        .filter(({ planId }) => planId === plan)
        .map(({ by, at }) => ({ by, at: at.toISOString() })),
    },
  };
}

function presentNode(
  { planned, state, startedAt, endedAt, problem }: DeploymentNodeState,
  context: PresentationContext,
): DeploymentNode {
  const { key, identity, kind, workload, action } = planned;
  return {
    key,
    ...identity,
    kind,
    ...(workload !== undefined && { workload }),
    lane: laneOf({ ...identity, workload }),
    action,
    state,
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    dependsOn: planned.dependsOn,
    reasons: planned.reasons.map(({ text }) => text),
    ...(problem && { problem: presentProblem(problem, context) }),
  };
}

function countStates(nodes: readonly DeploymentNode[]): Deployment['progress'] {
  const count = (...states: DeploymentNode['state'][]) =>
    nodes.filter(({ state }) => states.includes(state)).length;
  return {
    total: nodes.length,
    done: count('done', 'skipped'),
    running: count('running'),
    failed: count('failed'),
    blocked: count('blocked'),
    waiting: count('waiting'),
  };
}
