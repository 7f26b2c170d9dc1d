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

import { Secret } from '../../model/Secret';
import { evaluate } from '../evaluate';
import {
  definition,
  definitionsOf,
  dependenciesOf,
  errorsOf,
  expand,
  nodeOf,
  score,
} from '../testSupport/platform';

const ROLLOUT = 'rollout.default#workloads.web';

describe('what a rollout injects', () => {
  const graph = expand({
    definitions: definitionsOf(
      definition('db', { type: 'db' }),
      definition('data', { type: 'volume' }),
      definition('route', { type: 'route' }),
    ),
    scores: [
      score('web', {
        container: {
          variables: {
            PLAIN: 'a $$ b',
            URL: 'db://${resources.db.user}:${resources.db.password}@host',
            PORT: '${resources.db.port}',
            NAME: '${metadata.name}',
          },
          files: {
            '/etc/app.conf': { content: 'password=${resources.db.password}' },
            '/etc/raw.conf': {
              content: '${resources.db.password}',
              noExpand: true,
            },
            '/etc/logo.png': { binaryContent: 'AAEC' },
          },
          volumes: {
            '/data': { source: '${resources.data}' },
            '/named': { source: 'a-volume' },
          },
        },
        resources: {
          db: { type: 'db' },
          data: { type: 'volume' },
          route: { type: 'route', params: { path: '/' } },
        },
      }),
    ],
  });
  const outputs: Record<string, unknown> = {
    'db.default#workloads.web.db': {
      values: { user: 'u', port: 5432 },
      secrets: { password: 'top' },
    },
    'volume.default#workloads.web.data': {
      values: { source: { emptyDir: {} } },
      secrets: {},
    },
    'route.default#workloads.web.route': {
      values: { url: 'http://here' },
      secrets: {},
    },
  };
  const byKey = new Map(
    Object.entries(outputs).map(([name, value]) => [
      nodeOf(graph, name).key,
      value as never,
    ]),
  );

  it('has the form that targets get', () => {
    expect(errorsOf(graph)).toEqual([]);
    const result = evaluate(nodeOf(graph, ROLLOUT).params, {
      outputsOf: key => byKey.get(key),
    });
    expect(result).toEqual({
      value: {
        variables: {
          main: {
            PLAIN: 'a $ b',
            URL: expect.any(Secret),
            PORT: '5432',
            NAME: 'web',
          },
        },
        files: {
          main: {
            '/etc/app.conf': { text: expect.any(Secret) },
            '/etc/raw.conf': { text: '${resources.db.password}' },
            '/etc/logo.png': { base64: 'AAEC' },
          },
        },
        volumes: {
          main: {
            '/data': {
              resource: 'volume.default#workloads.web.data',
              outputs: { source: { emptyDir: {} } },
            },
            '/named': { resource: 'a-volume', outputs: {} },
          },
        },
        routes: {
          'route.default#workloads.web.route': { url: 'http://here' },
        },
      },
    });
  });

  it('keeps secrets apart from the text around them', () => {
    const result = evaluate(nodeOf(graph, ROLLOUT).params, {
      outputsOf: key => byKey.get(key),
    }) as any;
    const url: Secret = result.value.variables.main.URL;
    expect(url.revealText()).toBe('db://u:top@host');
    expect(
      url.parts.map(part =>
        typeof part === 'string' ? part : part.origin?.path,
      ),
    ).toEqual(['db://u:', 'password', '@host']);
  });

  it('makes the rollout and the workload depend on all that the file declares', () => {
    const resources = [
      'db.default#workloads.web.db',
      'route.default#workloads.web.route',
      'volume.default#workloads.web.data',
    ];
    expect(dependenciesOf(graph, 'workload.default#workloads.web')).toEqual(
      resources,
    );
    expect(dependenciesOf(graph, ROLLOUT)).toEqual([
      ...resources,
      'workload.default#workloads.web',
    ]);
  });
});
