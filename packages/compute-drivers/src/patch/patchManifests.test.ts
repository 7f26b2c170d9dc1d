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
import { JsonValue } from '@platform-orchestrator/score';
import { patchManifests } from './patchManifests';
import { deleteAt, parsePatchPath, setAt } from './patchPath';

const deployment = { kind: 'Deployment', metadata: { name: 'web' } };

function patch(template: string, manifests: any[] = [deployment]) {
  return patchManifests({
    template,
    name: 'patch.tpl',
    manifests,
    workloads: { web: { metadata: { name: 'web' } } },
    namespace: 'prod',
  });
}

describe('patchManifests', () => {
  it('changes what the template finds', () => {
    expect(
      patch(
        [
          '{{ range $i, $m := .Manifests }}',
          '- op: set',
          '  path: {{ $i }}.metadata.annotations.acme\\.org/of',
          '  value: {{ (index $.Workloads $m.metadata.name).metadata.name }}-{{ $.Namespace }}',
          '  description: why',
          '{{ end }}',
          '- { op: set, path: "-1", value: { kind: Secret } }',
          '- { op: delete, path: 0.kind }',
        ].join('\n'),
      ),
    ).toEqual([
      { metadata: { name: 'web', annotations: { 'acme.org/of': 'web-prod' } } },
      { kind: 'Secret' },
    ]);
  });

  it('changes nothing where the template writes nothing', () => {
    expect(patch('{{/* nothing */}}')).toEqual([deployment]);
  });

  it.each([
    ['no list', 'a: 1'],
    ['no map', '- a'],
    ['an unknown field', '- { op: set, path: 0.a, values: 1 }'],
    ['an unknown op', '- { op: add, path: 0.a, value: 1 }'],
    ['no path', '- { op: delete }'],
    ['a template that fails', '{{ fail "no" }}'],
  ])('refuses %s', (_, template) => {
    expect(() => patch(template)).toThrow(
      expect.objectContaining({ kind: 'invalid' }),
    );
  });
});

describe('paths of patches', () => {
  it.each([
    ['0.a', [], [{ a: 1 }]],
    ['a.0', {}, { a: [1] }],
    ['a.:0', {}, { a: { '0': 1 } }],
    ['a\\.b.c', {}, { 'a.b': { c: 1 } }],
    ['a.2', { a: [0] }, { a: [0, null, 1] }],
    ['a.-1', { a: [0] }, { a: [0, 1] }],
    ['__proto__.x', {}, JSON.parse('{"__proto__":{"x":1}}')],
  ] as [string, JsonValue, JsonValue][])(
    'sets %s of %j',
    (path, value, expected) => {
      expect(setAt(value, parsePatchPath(path), 1)).toEqual(expected);
    },
  );

  it.each([
    ['0', [1, 2], [2]],
    ['-1', [1, 2], [1]],
    ['a.b', { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
    ['a.x.y', { a: 1 }, { a: 1 }],
    ['5', [1], [1]],
  ] as [string, JsonValue, JsonValue][])(
    'deletes %s of %j',
    (path, value, expected) => {
      expect(deleteAt(value, parsePatchPath(path))).toEqual(expected);
    },
  );

  it('undo each other where nothing was', () => {
    const key = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(fc.dictionary(key, fc.integer()), key, (map, name) => {
        fc.pre(!Object.hasOwn(map, name));
        const path = parsePatchPath(name);
        expect(deleteAt(setAt(map, path, 1), path)).toEqual(map);
      }),
    );
  });
});
