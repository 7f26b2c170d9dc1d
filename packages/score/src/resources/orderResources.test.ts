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

import fc from 'fast-check';
import { place } from '../__testUtils__/places';
import { parseWorkload } from '../index';
import { orderResources } from './orderResources';

function workload(name: string, resources: string) {
  const { workload: parsed, source } = parseWorkload(
    `apiVersion: score.dev/v1b1\nmetadata: {name: ${name}}\ncontainers: {main: {image: .}}\nresources:\n${resources}`,
    { file: `${name}.yaml` },
  );
  return { workload: parsed!, source };
}

describe('orderResources', () => {
  it('puts what is referred to first, each layer by identity', () => {
    const { order } = orderResources([
      workload(
        'web',
        '  aa: {type: xx, params: {p: "${resources.zz.out}"}}\n  bb: {type: xx}\n  zz: {type: xx}\n',
      ),
    ]);

    expect(order).toEqual([
      'xx.default#web.bb',
      'xx.default#web.zz',
      'xx.default#web.aa',
    ]);
  });

  it('counts the references of all workloads that share a resource', () => {
    const { order, diagnostics } = orderResources([
      workload(
        'aa',
        '  shared: {type: xx, id: one, params: {p: "${resources.dep.out}"}}\n  dep: {type: yy}\n',
      ),
      workload('bb', '  shared: {type: xx, id: one}\n'),
    ]);

    expect({ order, diagnostics }).toEqual({
      order: ['yy.default#aa.dep', 'xx.default#one'],
      diagnostics: [],
    });
  });

  it('names every resource of a circle, with the places', () => {
    const { order, diagnostics } = orderResources([
      workload(
        'web',
        '  aa: {type: xx, params: {p: "${resources.bb.out}"}}\n  bb: {type: xx, params: {p: ["${resources.aa.out}"]}}\n',
      ),
    ]);

    expect(order).toEqual([]);
    expect(diagnostics).toEqual([
      {
        code: 'score/resource-cycle',
        severity: 'error',
        message:
          'Resources need the outputs of each other: none of them can be the first.',
        file: 'web.yaml',
        range: { start: { line: 5, column: 30 }, end: { line: 5, column: 51 } },
        path: 'resources.aa.params.p',
        expected: 'params without a circle of references',
        found:
          '"xx.default#web.aa" needs "xx.default#web.bb" needs "xx.default#web.aa"',
        suggestion: 'remove one of these references',
        related: [
          {
            message:
              '"xx.default#web.bb" needs "xx.default#web.aa" for ${resources.aa.out}.',
            file: 'web.yaml',
            range: {
              start: { line: 6, column: 31 },
              end: { line: 6, column: 52 },
            },
            path: 'resources.bb.params.p[0]',
          },
        ],
      },
    ]);
  });

  it('sees a resource that needs itself', () => {
    const { diagnostics } = orderResources([
      workload('web', '  aa: {type: xx, params: {p: "${resources.aa.out}"}}\n'),
    ]);

    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The resource "xx.default#web.aa" needs its own outputs.',
    ]);
  });

  it('reports references to resources that are not declared', () => {
    const { workload: valid, source } = workload('web', '  aa: {type: xx}\n');
    const broken = structuredClone(valid);
    broken.resources!.aa.params = { p: '${resources.ab.out}' };

    const { diagnostics } = orderResources([{ workload: broken, source }]);

    expect(diagnostics.map(place)).toEqual([
      'web.yaml 5:3-5:5 score/unknown-resource resources.aa.params.p',
    ]);
  });

  it('does not depend on the order of the input', () => {
    const names = ['aa', 'bb', 'cc', 'dd', 'ee'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 5 }),
        fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }),
        (shuffled, edges) => {
          const declare = (order: string[]) =>
            order
              .map(name => {
                const index = names.indexOf(name);
                const params = edges
                  .filter(([from, to]) => from === index && to < from)
                  .map(([, to]) => `"\${resources.${names[to]}.out}"`);
                return `  ${name}: {type: xx, params: {p: [${params.join(
                  ', ',
                )}]}}\n`;
              })
              .join('');

          const { order } = orderResources([workload('web', declare(names))]);

          expect(
            orderResources([workload('web', declare(shuffled))]).order,
          ).toEqual(order);
          expect(order).toHaveLength(5);
          for (const [from, to] of edges.filter(
            ([left, right]) => right < left,
          )) {
            expect(order.indexOf(`xx.default#web.${names[to]}`)).toBeLessThan(
              order.indexOf(`xx.default#web.${names[from]}`),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
