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
import {
  arbitraryLiteral,
  arbitrarySecret,
  arbitraryText,
} from '../__testUtils__/arbitraryText';
import { kubernetesExpansion } from '../__testUtils__/kubernetesExpansion';
import { ResolvedText } from '../model/ResolvedText';
import { ProblemReport } from '../problems/ProblemReport';
import { renderVariables } from './renderVariables';

function render(variables: Record<string, ResolvedText>) {
  const report = new ProblemReport();
  const env = renderVariables({
    variables,
    path: ['containers', 'main', 'variables'],
    report,
  });
  report.throwFor('web');
  return env;
}

/** What a program finds in its variables: the value of each secret is its name and key in angle brackets. */
function seenByProgram(variables: Record<string, ResolvedText>) {
  const seen = new Map<string, string>();
  for (const { name, value = '', valueFrom } of render(variables)) {
    const { name: secret, key } = valueFrom?.secretKeyRef ?? {};
    seen.set(
      name,
      secret === undefined
        ? kubernetesExpansion(value, seen)
        : `<${secret}/${key}>`,
    );
  }
  return seen;
}

describe('renderVariables', () => {
  it('sorts variables by name', () => {
    expect(render({ ZONE: 'a', HOST: 'b' })).toEqual([
      { name: 'HOST', value: 'b' },
      { name: 'ZONE', value: 'a' },
    ]);
  });

  it('leaves out an empty value, as the API server does', () => {
    expect(render({ EMPTY: '' })).toEqual([{ name: 'EMPTY' }]);
  });

  it('refers to a secret that is the whole value', () => {
    expect(render({ PASSWORD: [{ name: 'db', key: 'password' }] })).toEqual([
      {
        name: 'PASSWORD',
        valueFrom: { secretKeyRef: { name: 'db', key: 'password' } },
      },
    ]);
  });

  it('puts a secret between other text by a variable of its own, once for each secret', () => {
    const password = { name: 'db', key: 'password' };
    expect(
      render({
        A: ['postgres://app:', password, '@db'],
        B: [password, ' ', password],
      }),
    ).toEqual([
      {
        name: '__ref_Tym4TheMDG0ry80Fe4loxA',
        valueFrom: { secretKeyRef: password },
      },
      { name: 'A', value: 'postgres://app:$(__ref_Tym4TheMDG0ry80Fe4loxA)@db' },
      {
        name: 'B',
        value:
          '$(__ref_Tym4TheMDG0ry80Fe4loxA) $(__ref_Tym4TheMDG0ry80Fe4loxA)',
      },
    ]);
  });

  it('leaves references to other variables to Kubernetes', () => {
    expect(render({ A: 'one', URL: 'http://$(A)/$(NOT_THERE)' })).toEqual([
      { name: 'A', value: 'one' },
      { name: 'URL', value: 'http://$(A)/$(NOT_THERE)' },
    ]);
  });

  it.each([
    ['cost $5', 'cost $5'],
    ['$$y', '$$$$y'],
    ['$$(A)', '$$$$(A)'],
    ['a$', 'a$'],
  ])('writes %j so that Kubernetes shows it: %j', (text, value) => {
    expect(render({ A: text })).toEqual([{ name: 'A', value }]);
  });

  it('shows programs the text of the Score file, whatever dollar signs it has', () => {
    fc.assert(
      fc.property(arbitraryText, text => {
        const expected = (typeof text === 'string' ? [text] : text)
          .map(part =>
            typeof part === 'string' ? part : `<${part.name}/${part.key}>`,
          )
          .join('');
        expect(seenByProgram({ A: text }).get('A')).toBe(expected);
      }),
    );
  });

  it('never loses a secret behind other text', () => {
    fc.assert(
      fc.property(
        arbitraryLiteral,
        arbitrarySecret,
        arbitraryLiteral,
        (before, secret, after) => {
          expect(seenByProgram({ A: [before, secret, after] }).get('A')).toBe(
            `${before}<${secret.name}/${secret.key}>${after}`,
          );
        },
      ),
    );
  });

  it('refuses names and references that Kubernetes does not have', () => {
    expect(() => render({ Ä: 'a' })).toThrow(
      'containers.main.variables["Ä"]: Kubernetes has no variables of this name.',
    );
    expect(() => render({ A: [{ name: 'My_Secret', key: 'a b' }] })).toThrow(
      expect.objectContaining({
        problems: [
          {
            code: 'manifests/invalid-name',
            severity: 'error',
            path: 'containers.main.variables.A',
            message: 'It refers to a Secret by a name that no Secret can have.',
            expected: 'lower-case letters, digits, dashes and dots',
            found: 'My_Secret',
          },
          {
            code: 'manifests/invalid-name',
            severity: 'error',
            path: 'containers.main.variables.A',
            message:
              'It refers to the Secret "My_Secret" by a key that no Secret can have.',
            expected: 'letters, digits, dashes, underscores and dots',
            found: 'a b',
          },
        ],
      }),
    );
    expect(() =>
      render({
        __ref_Tym4TheMDG0ry80Fe4loxA: 'mine',
        A: ['x', { name: 'db', key: 'password' }],
      }),
    ).toThrow('A variable of this name is made for a secret');
  });
});
