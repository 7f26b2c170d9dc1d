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

import { Container } from '@platform-orchestrator/score';
import * as fc from 'fast-check';
import {
  problemsOf,
  renderTest,
  templateOf,
} from '../__testUtils__/renderTest';
import { ProblemReport } from '../problems/ProblemReport';
import { startOrder } from './startOrder';

const probe = { exec: { command: ['pg_isready'] } };

function order(before: Record<string, string[]>) {
  const report = new ProblemReport();
  const containers: Record<string, Container> = Object.fromEntries(
    Object.entries(before).map(([name, others]) => [
      name,
      {
        image: 'nginx',
        before: Object.fromEntries(
          others.map(other => [other, { ready: 'started' as const }]),
        ),
      },
    ]),
  );
  const result = startOrder({ containers, report });
  report.throwFor('web');
  return result;
}

describe('startOrder', () => {
  it('has one init container after the other, each after those that it waits for', () => {
    expect(
      order({ a: ['main'], b: ['a'], main: [], z: ['b'], other: [] }),
    ).toEqual({
      first: [
        { name: 'z', ready: 'started' },
        { name: 'b', ready: 'started' },
        { name: 'a', ready: 'started' },
      ],
      last: ['main', 'other'],
    });
  });

  it('starts every container, and each before those that wait for it', () => {
    const graph = fc
      .uniqueArray(fc.stringMatching(/^[a-z]{2,5}$/), {
        minLength: 1,
        maxLength: 8,
      })
      .chain(names =>
        fc
          .tuple(
            ...names.map((_, index) => fc.subarray(names.slice(index + 1))),
          )
          .map(others =>
            Object.fromEntries(
              names.map((name, index) => [name, others[index]]),
            ),
          ),
      );
    fc.assert(
      fc.property(graph, before => {
        const { first, last } = order(before);
        const all = [...first.map(({ name }) => name), ...last];
        expect([...all].sort()).toEqual(Object.keys(before).sort());
        for (const [name, others] of Object.entries(before)) {
          for (const other of others) {
            expect(all.indexOf(name)).toBeLessThan(all.indexOf(other));
          }
        }
        expect(last.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('before', () => {
  it('runs a container that has to complete to its end, without probes', () => {
    const { initContainers, containers } = templateOf(
      renderTest({
        containers: {
          main: {},
          migrate: {
            before: { main: { ready: 'complete' } },
            readinessProbe: probe,
            livenessProbe: probe,
          },
        },
      }),
    ).spec;
    expect({ initContainers, containers }).toEqual({
      initContainers: [{ name: 'migrate', image: 'nginx' }],
      containers: [{ name: 'main', image: 'nginx' }],
    });
  });

  it('keeps a container that has to be started running beside the others', () => {
    const { initContainers } = templateOf(
      renderTest({
        containers: {
          main: {},
          proxy: { before: { main: { ready: 'started' } } },
        },
      }),
    ).spec;
    expect(initContainers).toEqual([
      { name: 'proxy', image: 'nginx', restartPolicy: 'Always' },
    ]);
  });

  it('waits until a container is healthy by its readiness probe', () => {
    const { initContainers } = templateOf(
      renderTest({
        containers: {
          main: {},
          db: {
            before: { main: { ready: 'healthy' } },
            readinessProbe: probe,
            livenessProbe: { httpGet: { path: '/', port: 80 } },
          },
        },
      }),
    ).spec;
    expect(initContainers).toEqual([
      {
        name: 'db',
        image: 'nginx',
        restartPolicy: 'Always',
        livenessProbe: { httpGet: { path: '/', port: 80 } },
        readinessProbe: probe,
        startupProbe: { ...probe, periodSeconds: 2, failureThreshold: 150 },
      },
    ]);
  });

  it('counts the most demanding of several', () => {
    const { initContainers } = templateOf(
      renderTest({
        containers: {
          one: {},
          two: {},
          first: {
            before: { one: { ready: 'complete' }, two: { ready: 'started' } },
          },
        },
      }),
    ).spec;
    expect(initContainers).toEqual([{ name: 'first', image: 'nginx' }]);
  });

  it('refuses circles, unknown containers, and health that nothing can tell', () => {
    expect(
      problemsOf({
        containers: {
          a1: { before: { b1: { ready: 'started' } } },
          b1: { before: { a1: { ready: 'started' } } },
        },
      }),
    ).toEqual([
      {
        path: 'containers.a1.before',
        code: 'manifests/before',
        message: 'Containers wait for each other in a circle.',
      },
    ]);
    expect(
      problemsOf({
        containers: {
          db: { before: { mian: { ready: 'healthy' } } },
          main: {},
        },
      }),
    ).toEqual([
      {
        path: 'containers.db.before',
        code: 'manifests/before',
        message:
          'Others wait until this container is healthy, and it has no probe that could tell.',
      },
      {
        path: 'containers.db.before.mian',
        code: 'manifests/before',
        message: 'There is no container of this name to wait.',
        suggestion: 'did you mean "main"?',
      },
    ]);
  });
});
