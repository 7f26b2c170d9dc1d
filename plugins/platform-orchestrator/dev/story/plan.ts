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
  FieldChange,
  MatchedDefinition,
  Origin,
  Plan,
  PlanAction,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { nodes } from './graph';
import { keys } from './keys';
import { minutesAgo } from './moments';

type Name = keyof typeof keys;

interface RowOptions extends Partial<PlannedNode> {
  definitionIs?: [name: string, version: string, driver?: string];
  because: string[];
  needs?: Name[];
  blocked?: Name[];
}

const score = (name: string): Origin => ({ kind: 'score', name, path: '' });

function row(name: Name, action: PlanAction, options: RowOptions): PlannedNode {
  const { definitionIs, because, needs = [], blocked = [], ...rest } = options;
  const known = nodes[name];
  const definition: MatchedDefinition | undefined = definitionIs && {
    name: definitionIs[0],
    version: definitionIs[1].padEnd(16, '0'),
    driver: definitionIs[2] ?? 'terraform',
    rule: 0,
    score: 1,
  };
  return {
    key: keys[name],
    type: known?.type ?? 'workload',
    class: 'default',
    id: known?.id ?? '',
    kind: known?.kind ?? 'workload',
    lane: known?.lane ?? 'api',
    action,
    mayBeUnchanged: false,
    reasons: because.map(text => ({ code: 'reason', text })),
    changes: [],
    definition,
    driver: definition?.driver,
    stateful: known?.stateful ?? false,
    blockedBy: blocked.map(key => keys[key]),
    dependsOn: needs.map(key => keys[key]),
    requestedBy: known?.requestedBy ?? [],
    preview: 'previewed',
    ...rest,
  };
}

const change = (
  path: string,
  before: string | boolean,
  after: string | boolean,
): FieldChange => ({ path, before, after });

const rows: PlannedNode[] = [
  row('db', 'replace', {
    definitionIs: ['postgres-rds', '91bc'],
    because: ['definition postgres-rds 3f2a→91bc'],
    needs: ['cluster'],
    blocked: ['db'],
    changes: [
      change('inputs.storage_encrypted', false, true),
      {
        path: 'outputs.host',
        before: 'db-9f31.acme.example',
        unknownUntil: keys.db,
      },
    ],
  }),
  row('apiWorkload', 'update', {
    type: 'workload',
    id: 'workloads.api',
    lane: 'api',
    definitionIs: ['workload-hardened', '6d12', 'static'],
    because: ['depends on db (blocked)', 'params.spec changed'],
    needs: ['db'],
    blocked: ['db'],
    requestedBy: [score('api')],
  }),
  row('api', 'update', {
    definitionIs: ['target-kubernetes', '51e0', 'kubernetes'],
    because: ['depends on db (blocked)', 'image 1.8.2→1.9.0'],
    needs: ['apiWorkload', 'cache', 'covers', 'target'],
    blocked: ['db'],
  }),
  row('cache', 'update', {
    definitionIs: ['redis-elasticache', 'a07d'],
    because: ['params.memory changed'],
    changes: [
      change('params.memory', '512Mi', '1Gi'),
      change('inputs.node_type', 'cache.t4g.small', 'cache.t4g.medium'),
      { path: 'inputs.auth_token', secret: true },
    ],
  }),
  row('dns', 'update', {
    definitionIs: ['dns-external', 'b1f4'],
    because: ['definition dns-external 77d0→b1f4'],
    needs: ['cluster'],
    changes: [change('inputs.zone', 'shop.example', 'bookshop.example')],
  }),
  row('cert', 'create', {
    definitionIs: ['cert-letsencrypt', '0c9e'],
    because: ['new'],
    needs: ['dns'],
    preview: 'not-previewable',
  }),
  row('route', 'update', {
    definitionIs: ['route-gateway', '2f88', 'static'],
    because: ['params.path changed'],
    needs: ['dns'],
    changes: [
      change('params.path', '/', 'shop'),
      { path: 'params.host', before: 'shop.example', unknownUntil: keys.dns },
    ],
  }),
  row('http', 'update', {
    because: ['depends on route (will change)'],
    needs: ['route', 'namespace'],
    mayBeUnchanged: true,
    until: keys.route,
  }),
  row('webWorkload', 'update', {
    type: 'workload',
    id: 'workloads.web',
    lane: 'web',
    definitionIs: ['workload-hardened', '6d12', 'static'],
    because: ['params.spec changed'],
    needs: ['http'],
    requestedBy: [score('web')],
  }),
  row('web', 'update', {
    definitionIs: ['target-kubernetes', '51e0', 'kubernetes'],
    because: ['image 1.8.2→1.9.0'],
    needs: ['webWorkload', 'cache', 'target'],
  }),
  row('nightly', 'delete', {
    type: 'config.cron',
    kind: 'resource',
    id: 'workloads.api.nightly',
    definitionIs: ['cron-k8s', 'e41b', 'kubernetes'],
    because: ['no longer requested'],
    requestedBy: [score('api')],
  }),
  row('reports', 'retain', {
    type: 's3-bucket',
    kind: 'resource',
    id: 'workloads.api.reports',
    stateful: true,
    definitionIs: ['bucket-s3', '90f7'],
    because: ['no longer requested, stateful: kept until pruned by key'],
    requestedBy: [score('api')],
  }),
  row('covers', 'unchanged', { because: [], preview: 'not-needed' }),
  row('cluster', 'unchanged', { because: [], preview: 'not-needed' }),
  row('namespace', 'unchanged', {
    because: [],
    needs: ['cluster'],
    preview: 'not-needed',
  }),
  row('target', 'unchanged', {
    because: [],
    needs: ['namespace'],
    preview: 'not-needed',
  }),
];

/** Plan #57: promotes bookshop to production and would replace its database. */
export const plan57: Plan = {
  id: 'plan-57',
  number: 57,
  application: 'bookshop',
  environment: 'production',
  environmentType: 'production',
  state: 'ready',
  staleBecause: [],
  source: { kind: 'environment', text: 'promotes staging #41', files: [] },
  set: '7c41e0aa',
  hasChanges: true,
  counts: {
    create: 1,
    update: 8,
    replace: 1,
    delete: 1,
    unchanged: 4,
    retain: 1,
    adopt: 0,
    unknown: 0,
  },
  nodes: rows,
  warnings: [],
  confirmation: { deletes: false, keys: [keys.db] },
  createdBy: 'user:default/mira',
  createdAt: minutesAgo(6),
  expiresAt: minutesAgo(-60 * 23),
};
