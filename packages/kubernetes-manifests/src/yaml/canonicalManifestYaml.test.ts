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

import * as fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { KubernetesObject } from '../model/KubernetesObject';
import { canonicalManifestYaml } from './canonicalManifestYaml';

const metadata = { name: 'web' };

describe('canonicalManifestYaml', () => {
  it('writes keys in order, lists below their keys, and each object as a document', () => {
    expect(
      canonicalManifestYaml([
        {
          kind: 'Example',
          apiVersion: 'v1',
          metadata,
          spec: {
            list: [{ b: 1, a: ['x', ['y', {}]] }, 'text', [], null],
            empty: {},
            left: undefined,
            number: 1.5,
            yes: true,
          },
        },
        { apiVersion: 'v1', kind: 'Example', metadata },
      ]),
    ).toBe(`---
apiVersion: v1
kind: Example
metadata:
  name: web
spec:
  empty: {}
  list:
  - a:
    - x
    - - "y"
      - {}
    b: 1
  - text
  - []
  - null
  number: 1.5
  "yes": true
---
apiVersion: v1
kind: Example
metadata:
  name: web
`);
  });

  it('quotes what a reader could take for something else', () => {
    const texts = [
      '',
      'null',
      'No',
      'true',
      '1',
      '0x1F',
      '1e3',
      '2026-01-01',
      '12:30',
      '~',
      '- a',
      'a: b',
      'a #b',
      ' a',
      'a\nb',
      '\u007f\u0085\u2028\ufeff',
      '=',
      '<<',
    ];
    const yaml = canonicalManifestYaml([
      { apiVersion: 'v1', kind: 'Example', metadata, texts },
    ]);
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(yaml, { version }).texts).toEqual(texts);
    }
  });

  it('is read as what was written, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), values => {
        const objects = values.map(
          (value): KubernetesObject => ({
            apiVersion: 'v1',
            kind: 'Example',
            metadata,
            value,
          }),
        );
        const yaml = canonicalManifestYaml(objects);
        const documents = parseAllDocuments(yaml, { version: '1.2' });
        expect(
          JSON.parse(
            JSON.stringify(documents.map(document => document.toJS())),
          ),
        ).toEqual(JSON.parse(JSON.stringify(objects)));
      }),
    );
  });

  it('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), value => {
        const object = { apiVersion: 'v1', kind: 'Example', metadata, value };
        expect(canonicalManifestYaml([reversed(object)])).toBe(
          canonicalManifestYaml([object]),
        );
      }),
    );
  });
});

function reversed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).reverse())
      : inner,
  );
}
