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
import { Secret } from '../model/Secret';
import { DriverError } from '../ports/DriverError';
import { rehearseGraph } from './rehearseGraph';
import { nodeIn, pureDriver, rehearsalOf } from './testSupport/rehearsal';

const POSTGRES = document('ResourceType', 'postgres', {
  outputs: {
    values: { type: 'object', properties: { host: {}, port: {} } },
    secrets: { type: 'object', properties: { password: {} } },
  },
});

describe('rehearseGraph', () => {
  it('calls drivers that only compute with what is known of others, and hands on what they give', async () => {
    const rehearsal = await rehearseGraph(
      rehearsalOf({
        scores: [score('web', { resources: { dns: { type: 'dns' } } })],
        definitions: [
          definition('dns', {
            type: 'dns',
            inputs: { host: '${resources.zone#main.outputs.name}.example' },
          }),
          definition('zone', {
            type: 'zone',
            inputs: { name: 'shop' },
            criteria: [{ resource: 'main' }],
          }),
        ],
      }),
    );
    expect(rehearsal.problems).toEqual([]);
    expect(nodeIn(rehearsal, 'dns.default#workloads.web.dns')).toEqual({
      inputs: { host: 'shop.example' },
      outputs: { values: { host: 'shop.example' }, secrets: {} },
      source: 'computed',
      certain: true,
    });
  });

  it('lets texts stand for what only a called driver knows: secrets for what its type says is secret', async () => {
    const options = rehearsalOf({
      scores: [
        score('web', {
          resources: { db: { type: 'postgres' } },
          variables: {
            URL: 'postgres://app:${resources.db.password}@${resources.db.host}',
          },
        }),
      ],
      definitions: [
        POSTGRES,
        definition('db', { type: 'postgres', driver: 'cloud' }),
      ],
    });
    const rehearsal = await rehearseGraph(options);
    const db = nodeOf(options.graph, 'postgres.default#workloads.web.db');
    expect(nodeIn(rehearsal, 'postgres.default#workloads.web.db')).toEqual({
      inputs: {},
      outputs: {
        values: {
          host: "${resources['postgres.default#workloads.web.db'].outputs.host}",
        },
        secrets: { password: '••••••' },
      },
      source: 'assumed',
      certain: true,
    });
    const rollout = nodeOf(options.graph, 'rollout.default#workloads.web');
    const { resolved, certain } = rehearsal.nodes.get(rollout.key)!;
    const url = resolved!.rollout!.variables.main.URL as Secret;
    expect(
      url.parts.map(part => part instanceof Secret && part.origin),
    ).toEqual([false, { from: db.key, path: 'password' }, false]);
    expect(certain).toBe(false);
    expect(JSON.stringify(resolved!.comparable)).toMatch(
      /"URL":\{"\$secret":"[0-9a-f]{40}"\}/,
    );
  });

  it('takes outputs that are given, and does not call the driver', async () => {
    const options = rehearsalOf({
      scores: [
        score('web', {
          resources: { db: { type: 'postgres' } },
          variables: {
            HOST: '${resources.db.host}',
            PASSWORD: '${resources.db.password}',
          },
        }),
      ],
      definitions: [POSTGRES, definition('db', { type: 'postgres' })],
    });
    const db = nodeOf(options.graph, 'postgres.default#workloads.web.db');
    const rehearsal = await rehearseGraph({
      ...options,
      given: new Map([
        [db.key, { values: { host: 'db.internal' }, secrets: { token: 'x' } }],
      ]),
    });
    expect(
      nodeIn(rehearsal, 'postgres.default#workloads.web.db'),
    ).toMatchObject({
      outputs: {
        values: { host: 'db.internal' },
        secrets: { password: '••••••', token: '••••••' },
      },
      source: 'given',
    });
  });

  it('tells what could never be, and what a driver refuses', async () => {
    const { problems } = await rehearseGraph(
      rehearsalOf({
        scores: [
          score('web', {
            resources: { dns: { type: 'dns' }, key: { type: 'key' } },
            variables: { HOST: '${resources.dns.hots}' },
          }),
        ],
        definitions: [
          definition('dns', { type: 'dns', inputs: { host: 'a' } }),
          definition('key', { type: 'key', driver: 'picky' }),
        ],
        drivers: [
          pureDriver('picky', () => {
            throw new DriverError('invalid', 'The length is no number', {
              input: 'inputs.length',
            });
          }),
        ],
      }),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'driver/invalid',
        message: 'The length is no number',
        input: 'inputs.length',
      }),
      expect.objectContaining({
        code: 'match/missing-output',
        found: 'hots',
        origin: expect.objectContaining({
          kind: 'score',
          name: 'web',
          placeholder: '${resources.dns.hots}',
        }),
      }),
    ]);
  });

  it('holds computed outputs against their type, unless they are made of stand-ins', async () => {
    const options = (port: unknown) =>
      rehearsalOf({
        scores: [score('web', { resources: { db: { type: 'redis' } } })],
        definitions: [
          document('ResourceType', 'redis', {
            outputs: {
              values: {
                type: 'object',
                properties: { port: { type: 'integer' } },
              },
            },
          }),
          definition('redis', { type: 'redis', inputs: { port } }),
          definition('server', { type: 'server', driver: 'cloud' }),
        ],
      });
    const standIn = await rehearseGraph(
      options('${resources.server.outputs.port}'),
    );
    expect(standIn.problems).toEqual([]);
    const wrong = await rehearseGraph(options('six'));
    expect(wrong.problems).toMatchObject([
      {
        code: 'driver/invalid',
        message: expect.stringContaining('outputs.port must be integer'),
      },
    ]);
  });

  it('lets numbers stand for what becomes one', async () => {
    const rehearsal = await rehearseGraph(
      rehearsalOf({
        scores: [
          score('web', {
            resources: {
              db: { type: 'postgres' },
              route: {
                type: 'route',
                params: { port: '${resources.db.port}' },
              },
            },
          }),
        ],
        definitions: [
          POSTGRES,
          document('ResourceType', 'route', {
            params: {
              type: 'object',
              properties: { port: { type: 'integer' } },
            },
          }),
          definition('db', { type: 'postgres', driver: 'cloud' }),
          definition('route', { type: 'route' }),
        ],
      }),
    );
    expect(rehearsal.problems).toEqual([]);
  });

  it('makes generated secrets in their form, the same every time, and assumes what is random otherwise', async () => {
    const options = rehearsalOf({
      scores: [
        score('web', {
          resources: { key: { type: 'key' }, dice: { type: 'dice' } },
          variables: { DICE: '${resources.dice.value}' },
        }),
      ],
      definitions: [
        definition('key', { type: 'key', driver: 'generated' }),
        definition('dice', { type: 'dice', driver: 'random' }),
      ],
      drivers: [
        pureDriver('generated', async (_request, context) => {
          const secret = await context.secret('value', () =>
            Buffer.from(context.randomBytes(8)).toString('hex'),
          );
          return { values: {}, secrets: { value: secret.reveal() } };
        }),
        pureDriver('random', (_request, context) => ({
          values: { value: context.randomBytes(1)[0] },
          secrets: {},
        })),
      ],
    });
    const key = nodeOf(options.graph, 'key.default#workloads.web.key').key;
    const valueIn = ({ nodes }: Awaited<ReturnType<typeof rehearseGraph>>) =>
      (nodes.get(key)!.outputs.secrets.value as Secret).reveal();
    const first = await rehearseGraph(options);
    expect(first.nodes.get(key)!.source).toBe('computed');
    expect(valueIn(first)).toMatch(/^[0-9a-f]{16}$/);
    expect(nodeIn(first, 'dice.default#workloads.web.dice')).toMatchObject({
      source: 'assumed',
    });
    expect(valueIn(await rehearseGraph(options))).toBe(valueIn(first));
  });

  it('asks the target for services, or takes those that are given', async () => {
    const options = rehearsalOf({
      scores: [
        score('web', {
          resources: { api: { type: 'service' } },
          variables: { API: '${resources.api.name}' },
        }),
        score('api'),
      ],
      definitions: [
        definition('target', { type: 'deployment-target', driver: 'cloud' }),
      ],
    });
    const { key } = nodeOf(options.graph, 'rollout.default#workloads.web');
    const apiIn = ({ nodes }: Awaited<ReturnType<typeof rehearseGraph>>) =>
      nodes.get(key)!.resolved!.rollout!.variables.main.API;
    expect(apiIn(await rehearseGraph(options))).toBe('api');
    const services = { api: { name: 'api-svc', ports: {} } };
    expect(apiIn(await rehearseGraph({ ...options, services }))).toBe(
      'api-svc',
    );
  });
});
