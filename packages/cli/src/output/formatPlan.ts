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

import type {
  FieldChange,
  Plan,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { formatTable } from './formatTable';
import { nodeName } from './nodeName';
import { PLAN_ACTIONS } from './planActions';
import { Styles } from './Styles';

/** Longer values are cut: the portal shows all of them. */
const MAXIMUM_VALUE_LENGTH = 60;

/** A plan, whoever made it. */
export interface PrintedPlan
  extends Pick<Plan, 'counts' | 'hasChanges' | 'warnings'> {
  title: string;
  nodes: PrintedNode[];
}

export interface PrintedNode
  extends Pick<
    PlannedNode,
    'key' | 'type' | 'id' | 'action' | 'reasons' | 'changes'
  > {
  /** Why it does not run with the others. */
  blocked?: string;
}

/** A plan for people: a line for each node that changes, with the reason and the fields that differ, then the counts. */
export function formatPlan(plan: PrintedPlan, styles: Styles): string[] {
  const changing = plan.nodes.filter(({ action }) => action !== 'unchanged');
  const rows = formatTable(changing.map(node => row(node, styles)));
  const names = new Map(plan.nodes.map(node => [node.key, nodeName(node)]));
  return [
    styles('strong', plan.title),
    '',
    ...changing.flatMap((node, index) => [
      rows[index],
      ...node.changes.map(
        change => `    ${styles('muted', describeChange(change, names))}`,
      ),
    ]),
    ...(changing.length > 0 ? [''] : []),
    counts(plan, styles),
    ...plan.warnings.map(warning => styles('warning', `Warning: ${warning}`)),
  ];
}

function row(node: PrintedNode, styles: Styles): string[] {
  const { symbol, style } = PLAN_ACTIONS[node.action];
  const reasons = node.reasons.map(({ text }) => text);
  if (node.blocked !== undefined) {
    reasons.unshift(styles('warning', node.blocked));
  }
  return [
    styles(style, `${symbol} ${node.action}`),
    node.type,
    nodeName(node),
    reasons.join(', '),
  ];
}

function describeChange(
  change: FieldChange,
  names: ReadonlyMap<string, string>,
): string {
  const { path, before, after, secret, unknownUntil } = change;
  if (secret) {
    return `${path}: secret, changed`;
  }
  const next =
    unknownUntil === undefined
      ? describeValue(after)
      : `unknown until ${names.get(unknownUntil) ?? unknownUntil} is there`;
  return before === undefined
    ? `${path}: ${next}`
    : `${path}: ${describeValue(before)} → ${next}`;
}

function describeValue(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > MAXIMUM_VALUE_LENGTH
    ? `${text.slice(0, MAXIMUM_VALUE_LENGTH)}…`
    : text;
}

function counts(plan: PrintedPlan, styles: Styles): string {
  const parts = Object.entries(PLAN_ACTIONS).flatMap(([action, { style }]) => {
    const count = plan.counts[action as keyof Plan['counts']];
    return count ? [styles(style, `${count} ${action}`)] : [];
  });
  return plan.hasChanges
    ? parts.join(', ')
    : ['Nothing to do', ...parts].join(': ');
}
