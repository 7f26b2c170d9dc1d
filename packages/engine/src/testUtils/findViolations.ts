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

import { hasEnded } from '../deploy/transitions';
import { ActiveResource } from '../model/ActiveResource';
import { DeploymentRecord } from '../model/Deployment';
import { identityText } from '../model/Identity';
import { JournalEntry } from '../model/JournalEntry';

/** All that is kept of one environment, and what exists outside. @public */
export interface EnvironmentSnapshot {
  rows: readonly ActiveResource[];
  deployments: readonly DeploymentRecord[];
  /** Whole journals, by deployment. */
  journals: ReadonlyMap<string, readonly JournalEntry[]>;
  /** What exists outside: keys as the things themselves bear them, one for each thing. */
  things: readonly string[];
  now: Date;
}

/**
 * What must hold when nothing runs, whatever failed or died before: everything outside has one row and every active row its thing, nothing is
 * begun and left, every deployment has ended in time, and what is kept of it says the same as its journal.
 *
 * @returns one line for each violation
 *
 * @public
 */
export function findViolations(snapshot: EnvironmentSnapshot): string[] {
  return [
    ...violationsOfThings(snapshot),
    ...violationsOfRows(snapshot),
    ...snapshot.deployments.flatMap(deployment => [
      ...violationsOfDeployment(deployment, snapshot.now),
      ...violationsOfJournal(
        deployment,
        snapshot.journals.get(deployment.id) ?? [],
      ),
    ]),
  ];
}

function violationsOfThings({ rows, things }: EnvironmentSnapshot): string[] {
  const keys = new Set(rows.map(({ key }) => key));
  const known = new Set(things);
  const active = rows.filter(
    row =>
      row.state === 'active' &&
      row.driver !== undefined &&
      (row.kind === 'resource' || row.kind === 'rollout'),
  );
  return [
    ...repeated(things).map(key => `${key} exists twice outside`),
    ...[...known]
      .filter(key => !keys.has(key))
      .map(key => `${key} exists outside without a row`),
    ...active
      .filter(row => !known.has(row.key))
      .map(row => `${nameOf(row)} is active and does not exist`),
  ];
}

function violationsOfRows({ rows }: EnvironmentSnapshot): string[] {
  const keys = new Set(rows.map(({ key }) => key));
  return [
    ...repeated(rows.map(({ key }) => key)).map(key => `${key} has two rows`),
    ...repeated(rows.map(nameOf)).map(name => `${name} has two keys`),
    ...rows
      .filter(({ state }) => state === 'pending' || state === 'deleting')
      .map(row => `${nameOf(row)} is ${row.state} and nobody works on it`),
    ...rows
      .filter(
        row =>
          row.state === 'active' &&
          row.dependencies.some(({ key }) => !keys.has(key)),
      )
      .map(row => `${nameOf(row)} depends on what is gone`),
  ];
}

function violationsOfDeployment(
  deployment: DeploymentRecord,
  now: Date,
): string[] {
  const { number, state, owner, endedAt, deadline } = deployment;
  if (!hasEnded(state)) {
    const late = deadline < now ? ', and its deadline has passed' : '';
    return [`deployment #${number} never ended${late}`];
  }
  return [
    ...(owner === undefined
      ? []
      : [`deployment #${number} has ended and has an owner`]),
    ...(endedAt ? [] : [`deployment #${number} has ended at no time`]),
  ];
}

function violationsOfJournal(
  { number, state }: DeploymentRecord,
  entries: readonly JournalEntry[],
): string[] {
  const violations: string[] = [];
  const begun = new Set<string>();
  let token = 0;
  entries.forEach((entry, index) => {
    const { sequence, kind, node } = entry;
    const place = `deployment #${number}, entry ${sequence}`;
    if (sequence !== index + 1) {
      violations.push(`${place}: expected entry ${index + 1}`);
    }
    if (entry.token < token) {
      violations.push(`${place}: written with a token that was taken away`);
    }
    token = Math.max(token, entry.token);
    if (kind === 'node.begin') {
      begun.add(node!);
    } else if (kind === 'node.end' && 'milliseconds' in entry.body) {
      // an end that tells how long the call took
      if (!begun.delete(node!)) {
        violations.push(`${place}: ${node} ends and was not begun`);
      }
    }
  });
  if (hasEnded(state)) {
    const ends = entries.filter(({ kind }) => kind === 'deployment.ended');
    if (ends.length !== 1 || ends[0].body.state !== state) {
      const told = ends.map(({ body }) => body.state).join(', ') || 'nothing';
      violations.push(
        `deployment #${number} is ${state}, and its journal tells of its end: ${told}`,
      );
    }
  }
  return violations;
}

function nameOf({ identity }: ActiveResource): string {
  return identityText(identity);
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) {
      twice.add(value);
    }
    seen.add(value);
  }
  return [...twice];
}
