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

import { definition, document, score } from '../match/testSupport/platform';
import { identityText } from '../model/Identity';
import { SettledNode, settledNodes } from './SettledNode';
import { planRehearsal } from './planRehearsal';
import { rehearseGraph } from './rehearseGraph';
import { rehearsalOf } from './testSupport/rehearsal';

describe('planRehearsal', () => {
  const SERVER = definition('server', {
    type: 'server',
    inputs: { host: 'db.internal' },
    criteria: [{ resource: 'main' }],
  });
  const DATABASE = definition('database', {
    type: 'postgres',
    driver: 'cloud',
    inputs: { host: '${resources.server#main.outputs.host}' },
    secrets: {
      password: 'hunter2-canary',
      token: { store: 'vault', ref: 'token' },
    },
  });
  const TYPE = document('ResourceType', 'postgres', { stateful: true });
  const TARGET = definition('target', {
    type: 'deployment-target',
    driver: 'cloud',
  });
  const WEB = score('web', {
    resources: { db: { type: 'postgres' } },
    variables: { HOST: '${resources.db.host}' },
  });

  async function plan(
    files: { definitions?: string[]; scores?: string[] },
    previous: readonly SettledNode[] = [],
  ) {
    const options = rehearsalOf({
      definitions: files.definitions ?? [SERVER, TYPE, DATABASE, TARGET],
      scores: files.scores ?? [WEB],
    });
    const rehearsal = await rehearseGraph(options);
    const result = await planRehearsal({ ...options, rehearsal, previous });
    expect(result.problems).toEqual([]);
    return {
      settled: settledNodes({ rehearsal, graph: options.graph }),
      actions: Object.fromEntries(
        result.plan.nodes
          .filter(({ action }) => action !== 'unchanged')
          .map(({ identity, action, mayBeUnchanged, reasons, blockedBy }) => [
            identityText(identity),
            [
              mayBeUnchanged ? `${action}?` : action,
              ...reasons.map(({ text }) => text),
              ...(blockedBy ? ['blocked'] : []),
            ],
          ]),
      ),
    };
  }

  it('creates everything where there is nothing', async () => {
    const { actions } = await plan({});
    expect(actions).toEqual({
      'deployment-target.default#deployment-target': ['create', 'new'],
      'postgres.default#workloads.web.db': ['create', 'new'],
      'rollout.default#workloads.web': ['create', 'new'],
      'server.default#main': ['create', 'new'],
      'workload.default#workloads.web': ['create', 'new'],
    });
  });

  it('changes nothing where the same was deployed, though outputs of the cloud are never known', async () => {
    const { settled } = await plan({});
    expect((await plan({}, settled)).actions).toEqual({});
    // as a file keeps it
    const kept = JSON.parse(JSON.stringify(settled));
    expect((await plan({}, kept)).actions).toEqual({});
    expect(JSON.stringify(settled)).not.toContain('hunter2');
  });

  it('shows what another definition changes, and what may follow from it', async () => {
    const { settled } = await plan({});
    const moved = SERVER.replace('db.internal', 'db.example');
    const { actions } = await plan(
      { definitions: [moved, TYPE, DATABASE, TARGET] },
      settled,
    );
    expect(actions).toEqual({
      'postgres.default#workloads.web.db': ['update', 'inputs.host changed'],
      'rollout.default#workloads.web': [
        'update?',
        'depends on postgres db (will change)',
      ],
      'server.default#main': [
        'update',
        'inputs.host changed',
        expect.stringMatching(/^definition server \w{4}→\w{4}$/),
      ],
    });
  });

  it('sees other references to a store and other text around a secret, never another secret', async () => {
    const { settled } = await plan({});
    const other = DATABASE.replace('hunter2', 'hunter3');
    const definitions = [SERVER, TYPE, other, TARGET];
    expect((await plan({ definitions }, settled)).actions).toMatchObject({
      'postgres.default#workloads.web.db': [
        'update',
        expect.stringMatching(/^definition database /),
      ],
    });
    definitions[2] = DATABASE.replace('"ref":"token"', '"ref":"token-2"');
    expect((await plan({ definitions }, settled)).actions).toMatchObject({
      'postgres.default#workloads.web.db': [
        'update',
        'secrets.token changed',
        expect.stringMatching(/^definition database /),
      ],
    });
  });

  it('blocks what it would replace and must not lose', async () => {
    const { settled } = await plan({});
    const local = definition('database', {
      type: 'postgres',
      inputs: { host: 'local' },
    });
    const { actions } = await plan(
      { definitions: [SERVER, TYPE, local, TARGET] },
      settled,
    );
    expect(actions['postgres.default#workloads.web.db']).toEqual([
      'replace',
      'driver changed: cloud → static',
      expect.stringMatching(/^definition database /),
      'blocked',
    ]);
    expect(actions['server.default#main']).toEqual([
      'delete',
      'no longer requested',
    ]);
  });

  it('keeps what is stateful and no longer asked for, with what it needs', async () => {
    const { settled } = await plan({});
    const { actions } = await plan({ scores: [score('web')] }, settled);
    expect(actions).toMatchObject({
      'postgres.default#workloads.web.db': [
        'retain',
        'no longer requested; stateful, kept until it is pruned',
      ],
      'server.default#main': [
        'retain',
        'kept, because postgres db depends on it',
      ],
      'rollout.default#workloads.web': [
        'update',
        expect.stringContaining('variables.HOST'),
      ],
    });
  });
});
