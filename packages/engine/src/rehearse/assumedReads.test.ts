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
  definition,
  document,
  nodeOf,
  score,
} from '../match/testSupport/platform';
import { assumedReads } from './assumedReads';
import { rehearseGraph } from './rehearseGraph';
import { rehearsalOf } from './testSupport/rehearsal';

describe('assumedReads', () => {
  const options = rehearsalOf({
    scores: [
      score('web', {
        resources: { db: { type: 'postgres' }, dns: { type: 'dns' } },
        variables: {
          HOST: '${resources.db.host}',
          AGAIN: '${resources.db.host}',
          PASSWORD: '${resources.db.password}',
          DOMAIN: '${resources.dns.host}',
        },
      }),
    ],
    definitions: [
      document('ResourceType', 'postgres', {
        outputs: {
          values: { type: 'object', properties: { host: {} } },
          secrets: { type: 'object', properties: { password: {} } },
        },
      }),
      definition('db', {
        type: 'postgres',
        driver: 'cloud',
        inputs: { server: '${resources.server.outputs.host}' },
      }),
      definition('server', { type: 'server', driver: 'cloud' }),
      definition('dns', {
        type: 'dns',
        inputs: { host: 'web.${resources.zone#main.outputs.name}' },
      }),
      definition('zone', {
        type: 'zone',
        driver: 'cloud',
        criteria: [{ resource: 'main' }],
      }),
    ],
  });
  const keyOf = (name: string) => nodeOf(options.graph, name).key;
  const ROLLOUT = keyOf('rollout.default#workloads.web');
  const DATABASE = keyOf('postgres.default#workloads.web.db');

  it('names what nobody knows, through what was computed, and not what only a driver gets', async () => {
    const rehearsal = await rehearseGraph(options);
    const { definitions } = options;
    const reads = assumedReads({ rehearsal, definitions, nodes: [ROLLOUT] });
    expect(reads).toEqual([
      {
        by: ROLLOUT,
        node: DATABASE,
        path: ['host'],
        placeholder: '${resources.db.host}',
      },
      {
        by: keyOf('dns.default#workloads.web.dns'),
        node: keyOf('zone.default#main'),
        path: ['name'],
        placeholder: '${resources.zone#main.outputs.name}',
      },
    ]);
  });

  it('names nothing where all of it is given', async () => {
    const given = new Map([
      [DATABASE, { values: { host: 'a' }, secrets: {} }],
      [keyOf('zone.default#main'), { values: { name: 'b' }, secrets: {} }],
    ]);
    const rehearsal = await rehearseGraph({ ...options, given });
    const { definitions } = options;
    expect(assumedReads({ rehearsal, definitions, nodes: [ROLLOUT] })).toEqual(
      [],
    );
  });
});
