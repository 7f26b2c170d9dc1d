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

import { JournalEntry } from '../model/JournalEntry';
import { PlannedNode } from '../model/Plan';
import { Problem } from '../model/Problem';

/** State of one node within a deployment. @public */
export interface DeploymentNodeState {
  planned: PlannedNode;
  /** `skipped`: its inputs turned out equal · `blocked`: waits for a failed node or a confirmation. */
  state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed' | 'blocked';
  startedAt?: Date;
  endedAt?: Date;
  problem?: Problem;
  /** Keys that it is blocked by. */
  blockedBy?: string[];
}

/** Nodes of a deployment as its journal tells. @public */
export interface DeploymentFold {
  /** By key, in the order of the plan. */
  nodes: ReadonlyMap<string, DeploymentNodeState>;
  /** Sequence of the last entry. */
  sequence: number;
}

/**
 * Folds the journal of a deployment, in order, into what it says of every node. Status shown anywhere comes from here.
 *
 * @public
 */
export function foldDeployment(
  entries: Iterable<JournalEntry>,
): DeploymentFold {
  const nodes = new Map<string, DeploymentNodeState>();
  let sequence = 0;
  for (const entry of entries) {
    sequence = entry.sequence;
    if (entry.kind === 'deployment.planned') {
      addPlanned(nodes, entry.body.nodes as unknown as PlannedNode[]);
    } else if (entry.node !== undefined) {
      const before = nodes.get(entry.node);
      if (before) {
        nodes.set(entry.node, foldNode(before, entry));
      }
    }
  }
  return { nodes, sequence };
}

/** A deployment that continues after a crash plans again: what it had done stays done. */
function addPlanned(
  nodes: Map<string, DeploymentNodeState>,
  planned: readonly PlannedNode[],
): void {
  for (const node of planned) {
    const before = nodes.get(node.key);
    if (before?.endedAt && node.action === 'unchanged') {
      continue;
    }
    nodes.set(node.key, {
      planned: node,
      state: firstState(node),
      ...(node.blockedBy && { blockedBy: node.blockedBy }),
    });
  }
}

function firstState(node: PlannedNode): DeploymentNodeState['state'] {
  if (node.blockedBy) {
    return 'blocked';
  }
  return node.action === 'unchanged' || node.action === 'retain'
    ? 'done'
    : 'waiting';
}

function foldNode(
  before: DeploymentNodeState,
  entry: JournalEntry,
): DeploymentNodeState {
  switch (entry.kind) {
    case 'node.begin':
      return {
        planned: before.planned,
        state: 'running',
        startedAt: before.startedAt ?? entry.at,
      };
    case 'node.end': {
      // the first half of a replacement is not its end
      if (entry.body.action === 'replace' && entry.body.step === 'delete') {
        return entry.body.ok ? before : failed(before, entry);
      }
      return entry.body.ok
        ? { ...before, state: 'done', endedAt: entry.at }
        : failed(before, entry);
    }
    case 'node.skipped':
      return { ...before, state: 'skipped', endedAt: entry.at };
    case 'node.blocked':
      return {
        ...before,
        state: 'blocked',
        blockedBy: entry.body.by as string[],
      };
    default:
      return before;
  }
}

function failed(
  before: DeploymentNodeState,
  entry: JournalEntry,
): DeploymentNodeState {
  return {
    ...before,
    state: 'failed',
    endedAt: entry.at,
    problem: entry.body.problem as unknown as Problem,
  };
}
