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

import { DefinitionTarget } from './DefinitionPlaceholder';
import { HUMANITEC_DIALECT, PlaceholderDialect } from './PlaceholderDialect';
import { parseDefinitionText } from './parseDefinitionText';

/** Literal parts as they are, placeholders by what they mean. */
function meaning(
  text: string,
  dialect?: PlaceholderDialect,
): (string | DefinitionTarget)[] {
  const { parts, mistakes } = parseDefinitionText(text, dialect);
  expect(mistakes).toEqual([]);
  return parts.map(part => (typeof part === 'string' ? part : part.target));
}

function mistakeOf(text: string, dialect?: PlaceholderDialect) {
  const { mistakes } = parseDefinitionText(text, dialect);
  expect(mistakes).toHaveLength(1);
  return mistakes[0];
}

describe('parseDefinitionText', () => {
  it.each<[string, (string | DefinitionTarget)[]]>([
    ['plain', ['plain']],
    ['', []],
    ['$5 and $HOME', ['$5 and $HOME']],
    ['$$', ['$$']],
    ['$${context.application.id}', ['${context.application.id}']],
    ['$${a', ['${a']],
    ['a $${b} c', ['a ${b} c']],
    [
      'a-${context.application.id}',
      ['a-', { kind: 'context', field: 'application.id' }],
    ],
    [
      '${context.environment.type}',
      [{ kind: 'context', field: 'environment.type' }],
    ],
    ['${context.deployment.id}', [{ kind: 'context', field: 'deployment.id' }]],
    ['${context.resource.key}', [{ kind: 'context', field: 'resource.key' }]],
    ['${values.DB_URL}', [{ kind: 'sharedValue', name: 'DB_URL' }]],
    ['${values.a.b}', [{ kind: 'sharedValue', name: 'a.b' }]],
    [
      '${resources.s3.outputs.arn}',
      [
        {
          kind: 'reference',
          resource: { type: 's3' },
          accessor: 'outputs',
          path: ['arn'],
        },
      ],
    ],
    [
      '${resources.s3.outputs}',
      [
        {
          kind: 'reference',
          resource: { type: 's3' },
          accessor: 'outputs',
          path: [],
        },
      ],
    ],
    [
      "${resources['s3.basic'].outputs.arn}",
      [
        {
          kind: 'reference',
          resource: { type: 's3', class: 'basic' },
          accessor: 'outputs',
          path: ['arn'],
        },
      ],
    ],
    [
      '${resources.s3.basic#shared.outputs.arn}',
      [
        {
          kind: 'reference',
          resource: { type: 's3', class: 'basic', id: 'shared' },
          accessor: 'outputs',
          path: ['arn'],
        },
      ],
    ],
    [
      '${resources.k8s-namespace#k8s-namespace.outputs.namespace}',
      [
        {
          kind: 'reference',
          resource: { type: 'k8s-namespace', id: 'k8s-namespace' },
          accessor: 'outputs',
          path: ['namespace'],
        },
      ],
    ],
    [
      '${resources["config.default#shared.a"].values}',
      [
        {
          kind: 'reference',
          resource: { type: 'config', class: 'default', id: 'shared.a' },
          accessor: 'values',
          path: [],
        },
      ],
    ],
    [
      '${resources.base-env#quota.key}',
      [
        {
          kind: 'reference',
          resource: { type: 'base-env', id: 'quota' },
          accessor: 'key',
          path: [],
        },
      ],
    ],
    [
      '${resources.config.outputs["a.b"].c}',
      [
        {
          kind: 'reference',
          resource: { type: 'config' },
          accessor: 'outputs',
          path: ['a.b', 'c'],
        },
      ],
    ],
    [
      '${resources.dns<route.outputs.port}',
      [
        {
          kind: 'selector',
          pivot: { type: 'dns' },
          direction: 'dependents',
          selected: { type: 'route' },
          path: ['port'],
        },
      ],
    ],
    [
      '${resources.workload > aws-policy.basic.outputs.arn}',
      [
        {
          kind: 'selector',
          pivot: { type: 'workload' },
          direction: 'dependencies',
          selected: { type: 'aws-policy', class: 'basic' },
          path: ['arn'],
        },
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it('says where each placeholder stands', () => {
    const text = 'x${values.A}y${values.B}';
    const { parts } = parseDefinitionText(text);
    expect(
      parts.map(part =>
        typeof part === 'string'
          ? part
          : text.slice(part.offset, part.offset + part.length),
      ),
    ).toEqual(['x', '${values.A}', 'y', '${values.B}']);
  });

  it.each([
    ['${context.app.id}', 'the context has no "app.id"'],
    ['${contxt.application.id}', '"contxt" is no root of a placeholder'],
    ['${values}', 'the name of a shared value is missing'],
    ['${resources}', 'the resource is missing'],
    ['${resources.dns}', 'what to read of the resource is missing'],
    ['${resources.dns.host}', 'what to read of the resource is missing'],
    ['${resources.dns.key.x}', 'nothing can follow ".key"'],
    ['${resources.dns<route<x.outputs.a}', 'a selector has one > or <'],
    ['${resources.dns<route.outputs}', 'a selector reads one output'],
    ['${resources.config#a.b.outputs.c}', 'an id with dots must be quoted'],
    ['${resources["a.b.c"].outputs.x}', '"a.b.c" names no resource'],
    ['${resources[dns].outputs.x}', 'a bracket must hold a quoted name'],
    ['${resources..outputs}', 'a name is missing'],
    ['${values.a${values.b}}', 'placeholders cannot stand inside each other'],
    ['${values.A', 'it is never closed'],
  ])('refuses %j: %s', (text, message) => {
    expect(mistakeOf(text)).toMatchObject({
      severity: 'error',
      message: expect.stringContaining(message),
      offset: 0,
    });
  });

  it('suggests what is near', () => {
    expect(mistakeOf('${contxt.application.id}').suggestion).toBe(
      'did you mean "context"?',
    );
    expect(mistakeOf('${context.aplication.id}').suggestion).toBe(
      'did you mean "context.application.id"?',
    );
    expect(mistakeOf('${resources.dns.host}').suggestion).toBe(
      'did you mean ${resources.dns.outputs.host}?',
    );
  });

  it('finds every mistake of a text and keeps what it cannot read', () => {
    const { parts, mistakes } = parseDefinitionText(
      '${one.a} ${values.OK} ${two.b}',
    );
    expect(mistakes.map(({ placeholder }) => placeholder)).toEqual([
      '${one.a}',
      '${two.b}',
    ]);
    expect(parts[0]).toBe('${one.a} ');
    expect(parts[2]).toBe(' ${two.b}');
  });

  describe('of an imported definition', () => {
    it.each<[string, (string | DefinitionTarget)[]]>([
      ['$\\{var.x}', ['${var.x}']],
      ['$${var.x}', ['${var.x}']],
      ['${context.app.id}', [{ kind: 'context', field: 'application.id' }]],
      ['${context.res.id}', [{ kind: 'context', field: 'resource.moduleId' }]],
      [
        '${resources.dns.host}',
        [
          {
            kind: 'reference',
            resource: { type: 'dns' },
            accessor: 'outputs',
            path: ['host'],
          },
        ],
      ],
      [
        '${resources["base-env.default#resource-quota"].guresid}',
        [
          {
            kind: 'reference',
            resource: {
              type: 'base-env',
              class: 'default',
              id: 'resource-quota',
            },
            accessor: 'key',
            path: [],
          },
        ],
      ],
    ])('reads %j', (text, expected) => {
      expect(meaning(text, HUMANITEC_DIALECT)).toEqual(expected);
    });

    it('leaves an unknown root as text, with a warning', () => {
      const { parts, mistakes } = parseDefinitionText(
        'a ${var.region} b',
        HUMANITEC_DIALECT,
      );
      expect(parts).toEqual(['a ${var.region} b']);
      expect(mistakes).toMatchObject([{ severity: 'warning' }]);
    });
  });
});
