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

import { ActiveResource } from '../model/ActiveResource';
import { FieldChange, PlanAction, PlanReason } from '../model/Plan';
import { GraphNode } from '../model/ResourceGraph';
import { DriverRegistry } from '../ports/DriverRegistry';
import { diffComparable } from './diffComparable';
import { NodeResolution } from './resolveNode';

/** What happens to a wanted node, and why. */
export interface Decision {
  action: PlanAction;
  reasons: PlanReason[];
  changes: FieldChange[];
  mayBeUnchanged?: boolean;
  until?: string;
  /** The driver said what exactly it would do. */
  previewed?: boolean;
  /** The driver would destroy something besides. */
  destroys?: boolean;
}

/** Names a node in a reason, such as `postgres db`. */
export type NodeTitle = (key: string) => string;

/**
 * Compares a wanted node with its row. The first rule that applies decides:
 *
 * 1. no such driver here → `unknown`
 * 2. no row, or a row that never came to be → `create`
 * 3. detached → `adopt`
 * 4. another driver → `replace`
 * 5. inputs not known yet → `update` that may turn out unchanged
 * 6. failed before, or a rollout that is not ready → `update`
 * 7. other fingerprint → `update`
 * 8. else → `unchanged`
 */
export function decideAction(options: {
  node: GraphNode;
  row: ActiveResource | undefined;
  resolution: NodeResolution;
  drivers: DriverRegistry;
  title: NodeTitle;
}): Decision {
  const { node, row, resolution, drivers } = options;
  const plain = (action: PlanAction, ...reasons: PlanReason[]): Decision => ({
    action,
    reasons,
    changes: [],
  });
  if (node.driver !== undefined && !drivers.get(node.driver)) {
    return plain('unknown', {
      code: 'driver-missing',
      text: `driver ${node.driver} is not installed`,
    });
  }
  if (!row) {
    return plain('create', { code: 'new', text: 'new' });
  }
  if (row.state === 'detached') {
    return plain('adopt', { code: 'new', text: 'taken over again' });
  }
  if (row.fingerprint === undefined) {
    return plain('create', {
      code: 'failed-before',
      text:
        row.state === 'failed'
          ? 'failed in the last deployment'
          : 'was begun and never ended',
    });
  }
  const reasons = definitionReasons(node, row);
  if (node.driver !== row.driver) {
    return {
      action: 'replace',
      reasons: [
        {
          code: 'driver-changed',
          text: `driver changed: ${row.driver ?? 'none'} → ${
            node.driver ?? 'none'
          }`,
        },
        ...reasons,
      ],
      changes: [],
    };
  }
  if (resolution.kind === 'unknown') {
    const { until } = resolution;
    return {
      action: 'update',
      mayBeUnchanged: row.state === 'active' && reasons.length === 0,
      until,
      reasons: [
        ...reasons,
        until === 'deployment'
          ? {
              code: 'dependency-changes',
              text: 'depends on the id of the deployment',
            }
          : {
              code: 'dependency-changes',
              text: `depends on ${options.title(until)} (will change)`,
              node: until,
            },
      ],
      changes: [],
    };
  }
  const changes =
    resolution.kind === 'resolved'
      ? diffComparable(row.comparable, resolution.node.comparable)
      : [];
  reasons.unshift(...changes.map(fieldReason));
  if (row.state !== 'active') {
    reasons.push({
      code: 'failed-before',
      text:
        row.state === 'failed'
          ? 'failed in the last deployment'
          : 'was begun and never ended',
    });
  } else if (node.kind === 'rollout' && isNotReady(row)) {
    reasons.push({ code: 'not-ready', text: 'does not run as it should' });
  }
  const same =
    resolution.kind === 'resolved' &&
    resolution.node.fingerprint === row.fingerprint;
  if (same && reasons.length === 0) {
    return plain('unchanged', { code: 'unchanged', text: 'unchanged' });
  }
  if (reasons.length === 0) {
    reasons.push({ code: 'field-changed', text: 'attached manifests changed' });
  }
  return { action: 'update', reasons, changes };
}

function fieldReason(change: FieldChange): PlanReason {
  return { code: 'field-changed', text: `${change.path} changed` };
}

function definitionReasons(node: GraphNode, row: ActiveResource): PlanReason[] {
  const before = row.definition;
  const after = node.definition;
  if (before?.name === after?.name && before?.version === after?.version) {
    return [];
  }
  const short = (version: string) => version.slice(0, 4);
  let text: string;
  if (before && after && before.name === after.name) {
    text = `definition ${after.name} ${short(before.version)}→${short(
      after.version,
    )}`;
  } else {
    text = `definition ${before?.name ?? 'none'} → ${after?.name ?? 'none'}`;
  }
  return [{ code: 'definition-changed', text }];
}

function isNotReady(row: ActiveResource): boolean {
  return row.health === 'degraded' || row.health === 'progressing';
}
