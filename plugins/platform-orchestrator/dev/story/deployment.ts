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
  NodeLogLine,
  PlanAction,
} from '@platform-orchestrator/backstage-plugin-common';
import { bookshopDeployments } from './applications';
import { keys } from './keys';
import { secondsAgo } from './moments';
import { plan57 } from './plan';

type Name = keyof typeof keys;

/** When each node begins and ends, in seconds after the deployment's start; of those that fail, `fails`. */
const TIMES: Partial<
  Record<Name, { from: number; to: number; fails?: boolean }>
> = {
  cache: { from: 0, to: 48.2 },
  dns: { from: 0, to: 6.1 },
  cert: { from: 6.1, to: 17.5 },
  route: { from: 6.1, to: 6.9 },
  http: { from: 6.9, to: 7.3, fails: true },
  apiWorkload: { from: 48.2, to: 48.3 },
  api: { from: 48.3, to: 150 },
};

const BLOCKED: Name[] = ['webWorkload', 'web'];

const ORDER: Name[] = [
  'cluster',
  'namespace',
  'target',
  'cache',
  'dns',
  'cert',
  'route',
  'http',
  'apiWorkload',
  'api',
  'db',
  'covers',
  'webWorkload',
  'web',
  'nightly',
];

/** How far the deployment was when the story begins, in seconds. */
const BEGINS_AT = 40;

const loadedAt = Date.now();
let isHeld = false;

/** Keeps the deployment where it is when the page is opened: a test must not see another state on a slower machine. */
export function holdDeployment(): void {
  isHeld = true;
}

/** Seconds since the deployment's start. Time goes on from the moment at which the page was opened. */
export function elapsed(): number {
  return isHeld ? BEGINS_AT : BEGINS_AT + (Date.now() - loadedAt) / 1000;
}

function at(seconds: number): string {
  return secondsAgo(elapsed() - seconds);
}

function nodeAt(name: Name, now: number): DeploymentNode {
  const planned = plan57.nodes.find(({ key }) => key === keys[name])!;
  const pinned = name === 'db';
  const action: PlanAction = pinned ? 'unchanged' : planned.action;
  const times = TIMES[name];
  const failed = times?.fails && now >= times.to;
  const node: DeploymentNode = {
    key: planned.key,
    type: planned.type,
    class: planned.class,
    id: planned.id,
    kind: planned.kind,
    workload: planned.workload,
    lane: planned.lane,
    action,
    state: 'waiting',
    dependsOn: planned.dependsOn,
    reasons: planned.reasons.map(({ text }) => text),
  };
  if (action === 'unchanged') {
    return { ...node, state: 'done' };
  }
  if (BLOCKED.includes(name)) {
    return { ...node, state: now >= 7.3 ? 'blocked' : 'waiting' };
  }
  if (!times || now < times.from) {
    return node;
  }
  const startedAt = at(times.from);
  if (now < times.to) {
    return { ...node, state: 'running', startedAt };
  }
  return {
    ...node,
    state: failed ? 'failed' : 'done',
    startedAt,
    endedAt: at(times.to),
    problem: failed
      ? {
          code: 'driver/invalid',
          severity: 'error',
          node: node.key,
          message:
            "The cluster refused the route: spec.rules[0].matches[0].path: value must be an absolute path and start with '/'",
          found: 'BASE_PATH = "shop", set for production by jonas (values v12)',
          expected: 'must start with "/"',
          path: 'resources.route.params.path',
          place: { file: 'web/score.yaml', line: 31, column: 13 },
          sourceLine: '      path: ${resources.env.BASE_PATH}',
          effect: 'web stays on 1.8.2 and keeps serving. api is not affected.',
          nextStep:
            'Change BASE_PATH to /shop in production, then deploy again.',
        }
      : undefined,
  };
}

/** Deployment #58 as it is now. */
export function deployment58(cancelRequested: boolean): Deployment {
  const now = elapsed();
  const nodes = ORDER.map(name => nodeAt(name, now));
  const count = (...states: DeploymentNode['state'][]) =>
    nodes.filter(({ state }) => states.includes(state)).length;
  const ended = now > 152;
  return {
    ...bookshopDeployments.running,
    createdAt: at(-2),
    startedAt: at(0),
    endedAt: ended ? at(152) : undefined,
    state: ended ? 'failed' : 'running',
    health: ended ? 'degraded' : 'progressing',
    planId: plan57.id,
    set: plan57.set,
    cancelRequested,
    progress: {
      total: nodes.length,
      done: count('done', 'skipped'),
      running: count('running'),
      failed: count('failed'),
      blocked: count('blocked'),
      waiting: count('waiting'),
    },
    nodes,
    problems: [],
    urls: {},
    sequence: 170 + Math.floor(now),
  };
}

/** What the driver of the failed route wrote. */
export function logOf(node: string): NodeLogLine[] {
  const lines =
    node === keys.http
      ? [
          [6.914, 'begin  apply HTTPRoute bookshop-production/web, attempt 1'],
          [6.921, 'key 41d07b93…, deadline 14:34:37, token 58'],
          [6.93, 'checkpoint: lease held'],
          [6.944, 'PATCH gateway.networking.k8s.io/v1 httproutes/web'],
          [6.945, 'server-side apply, field manager platform-orchestrator'],
          [7.301, '\u001b[31m422 Unprocessable Entity\u001b[0m'],
          [7.301, '\u001b[31mHTTPRoute "web" is invalid:\u001b[0m'],
          [
            7.301,
            "\u001b[31mspec.rules[0].matches[0].path: value must be an absolute path and start with '/'\u001b[0m",
          ],
          [7.302, 'classified \u001b[33minvalid\u001b[0m: not retried'],
          [7.316, 'end    failed after 0.4 s, nothing was changed'],
        ]
      : [
          [0.01, 'begin  apply, attempt 1'],
          [0.4, 'checkpoint: lease held'],
          [1.2, 'end    done'],
        ];
  return (lines as [number, string][]).map(([seconds, text], index) => ({
    sequence: index + 1,
    at: at(seconds),
    text,
  }));
}
