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

import { JsonObject } from '../model/Json';
import { PlaceholderReference } from '../model/Placeholder';
import { parseText } from './parseText';
import { resolveReference } from './resolveReference';

const metadata: JsonObject = {
  name: 'web',
  annotations: { 'example.com/team': 'blue' },
  nothing: null,
  list: [1],
};

const resolve = (text: string) =>
  resolveReference<never>(parseText(`\${${text}}`)[0] as PlaceholderReference, {
    metadata,
    resource: name =>
      name === 'db'
        ? {
            outputs: {
              host: 'db.example',
              port: 5432,
              nested: { a: { b: 1 } },
            },
          }
        : undefined,
    resourceNames: ['db', 'cache'],
  });

describe('resolveReference', () => {
  it.each([
    ['metadata.name', 'web'],
    ['metadata.annotations.example\\.com/team', 'blue'],
    ['metadata.nothing', null],
    ['resources.db.port', 5432],
    ['resources.db.nested', { a: { b: 1 } }],
    ['resources.db.nested.a.b', 1],
  ])('finds %s', (text, expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  it.each([
    ['metadata', 'a key of the metadata is missing after "metadata"'],
    ['metadata.nam', 'there is no "nam"; did you mean "name"?'],
    [
      'metadata.toString',
      'there is no "toString"; there is "name", "annotations", "nothing", "list"',
    ],
    ['metadata.nothing.x', 'there is no "x"'],
    ['metadata.list.0', '"0" cannot be looked up in a list, only in a mapping'],
    ['metadata.name.x', '"x" cannot be looked up in text, only in a mapping'],
    ['resources', 'the name of a resource is missing after "resources"'],
    ['resources.db', 'the name of an output of "db" is missing'],
    ['resources.cach.x', 'there is no resource "cach"; did you mean "cache"?'],
    ['resources.db.hots', 'there is no "hots"; did you mean "host"?'],
    [
      ' metadata.name',
      'a placeholder begins with "metadata" or "resources", not with " metadata"; write $${…} to keep the text as it is',
    ],
    [
      '',
      'a placeholder begins with "metadata" or "resources", not with ""; write $${…} to keep the text as it is',
    ],
  ])('explains why %j leads nowhere', (text, expected) => {
    expect(() => resolve(text)).toThrow(`\${${text}}: ${expected}`);
  });

  it('leaves the search to a resource that wants it, without keys too', () => {
    const [reference] = parseText('${resources.env}') as PlaceholderReference[];

    expect(
      resolveReference<never>(reference, {
        metadata,
        resource: () => ({ lookup: keys => keys }),
      }),
    ).toEqual([]);
  });
});
