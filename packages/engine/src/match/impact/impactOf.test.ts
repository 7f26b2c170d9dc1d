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

import { readScore } from '../../read/readScore';
import { identityText } from '../../model/Identity';
import {
  DEVELOPMENT,
  definition,
  definitionsOf,
  expand,
  score,
} from '../testSupport/platform';
import { impactOf } from './impactOf';

const PRODUCTION = {
  ...DEVELOPMENT,
  environment: 'prod',
  environmentType: 'production',
  uid: 'shop/prod',
};

const BEFORE = [
  definition('local', { type: 'deployment-target', driver: 'process' }),
  definition('small', {
    type: 'postgres',
    inputs: { size: 1, host: '${resources.instance#shared.outputs.host}' },
  }),
  definition('instance', { type: 'instance', inputs: { zone: 'a' } }),
  definition('bucket', { type: 's3' }),
];

const SCORE = score('api', {
  resources: { db: { type: 'postgres' }, files: { type: 's3' } },
});

function impact(after: string[]) {
  const { set } = readScore({ files: [{ path: 'a.yaml', content: SCORE }] });
  const before = definitionsOf(...BEFORE);
  const active = new Set(
    [...expand({ scores: [SCORE], definitions: before }).nodes.values()]
      .filter(({ identity }) => identity.type === 'postgres')
      .map(({ key }) => key),
  );
  return impactOf({
    before,
    after: definitionsOf(...after),
    environments: [
      { context: DEVELOPMENT, set: set!, active },
      { context: PRODUCTION, set: set! },
    ],
  }).map(({ context, touched, following, untouched, problems }) => ({
    environment: context.environment,
    touched: touched.map(({ identity, effect, active: exists, changes }) => [
      identityText(identity),
      effect,
      exists,
      changes.map(({ text }) => text),
    ]),
    following: following.length,
    untouched,
    problems: problems.map(({ code }) => code),
  }));
}

const nothing = (environment: string) => ({
  environment,
  touched: [],
  following: 0,
  untouched: 6,
  problems: [],
});

describe('impactOf', () => {
  it('finds nothing when nothing changed, or only what no resource uses', () => {
    expect(impact([...BEFORE, definition('queue', { type: 'sqs' })])).toEqual([
      nothing('dev'),
      nothing('prod'),
    ]);
  });

  it('tells which environments get another definition, and what is different then', () => {
    const [dev, prod] = impact([
      ...BEFORE,
      definition('large', {
        type: 'postgres',
        driver: 'aurora',
        criteria: [{ environmentType: 'production' }],
        inputs: { size: 9, host: '${resources.instance#shared.outputs.host}' },
      }),
    ]);
    expect(dev).toEqual(nothing('dev'));
    expect(prod).toEqual({
      environment: 'prod',
      touched: [
        [
          'postgres.default#workloads.api.db',
          'changed',
          false,
          [
            'definition small→large',
            'driver static→aurora',
            'inputs.size changed',
          ],
        ],
      ],
      // its workload and rollout
      following: 2,
      untouched: 5,
      problems: [],
    });
  });

  it('tells a new version of a definition, and what comes and goes with it', () => {
    const [dev] = impact([
      BEFORE[0],
      definition('small', {
        type: 'postgres',
        inputs: { size: 1, host: '${resources.server#shared.outputs.host}' },
      }),
      ...BEFORE.slice(2),
      definition('server', { type: 'server' }),
    ]);
    expect(dev.touched).toEqual([
      ['instance.default#shared', 'removed', false, []],
      [
        'postgres.default#workloads.api.db',
        'changed',
        true,
        [
          expect.stringMatching(/^definition small [0-9a-f]{4}→[0-9a-f]{4}$/),
          'inputs.host changed',
        ],
      ],
      ['server.default#shared', 'added', false, []],
    ]);
  });

  it('tells the rollouts that a changed target touches', () => {
    const [dev] = impact([
      definition('local', {
        type: 'deployment-target',
        driver: 'process',
        inputs: { directory: '/srv' },
      }),
      ...BEFORE.slice(1),
    ]);
    expect(dev.touched.map(([name]) => name)).toEqual([
      'deployment-target.default#deployment-target',
      'rollout.default#workloads.api',
    ]);
  });

  it('tells which environments would be refused', () => {
    const [dev, prod] = impact([
      ...BEFORE.slice(0, 3),
      definition('bucket', {
        type: 's3',
        criteria: [{ environmentType: 'development' }],
      }),
    ]);
    expect(dev.problems).toEqual([]);
    expect(prod.problems).toEqual(['match/no-definition']);
  });
});
