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
  diagnosticCodes,
  DiagnosticStage,
} from '../diagnostics/diagnosticCodes';
import { Diagnostic } from '../model/Diagnostic';
import { formatPath } from '../source/formatPath';

/** The reference implementation's name of a stage, in ours. */
const STAGES: Record<string, DiagnosticStage> = {
  schema: 'schema',
  validate: 'rule',
  upgrade: 'upgrade',
};

export function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

const ORDER: DiagnosticStage[] = [
  'text',
  'override',
  'upgrade',
  'schema',
  'rule',
];

/** The first errors were found at the stage at which the reference implementation stopped. Here the later stages are still gone through. */
export function expectStage(
  diagnostics: readonly Diagnostic[],
  stage: string,
): void {
  const stages = new Set(
    errorsOf(diagnostics).map(({ code }) => diagnosticCodes[code]),
  );
  expect(ORDER.find(candidate => stages.has(candidate))).toBe(STAGES[stage]);
}

/** Every violation of the schema that the reference implementation reports has a diagnostic at its place that names its field. */
export function expectViolations(
  diagnostics: readonly Diagnostic[],
  violations: { instance: string; message: string }[],
): void {
  for (const { instance, message } of violations) {
    const elements = decodeURIComponent(instance)
      .split('/')
      .slice(1)
      .map(element => element.replaceAll('~1', '/').replaceAll('~0', '~'));
    const field = /^(?:missing properties:|additionalProperties) '(.*?)'/.exec(
      message,
    )?.[1];
    const places = [elements, [...elements, field ?? '']].map(pathWithIndexes);
    const texts = errorsOf(diagnostics)
      .filter(({ path }) => places.includes(path!))
      .map(diagnostic => JSON.stringify(diagnostic));
    expect({ instance, message, found: texts.length > 0 }).toEqual({
      instance,
      message,
      found: true,
    });
    if (field !== undefined) {
      expect(texts.some(text => text.includes(field))).toBe(true);
    }
  }
}

/** Messages of the reference implementation's own rules, and where the same problem must be found here. */
const RULE_MESSAGES: {
  message: RegExp;
  matches: (match: string[], diagnostic: Diagnostic) => boolean;
}[] = [
  {
    message: /^metadata\.name/,
    matches: (_match, { path }) => path === 'metadata.name',
  },
  {
    message:
      /^placeholder \$\{(.*)\} (?:is malformed|has unsupported|does not)/s,
    matches: ([, inside], { found }) => found === `\${${inside}}`,
  },
  {
    message: /^container "(.*)" has a self-referencing before entry/,
    matches: ([, name], { path }) =>
      path === formatPath(['containers', name, 'before', name]),
  },
  {
    message: /^container "(.*)" before refers to unknown container "(.*)"/,
    matches: ([, name, other], { path }) =>
      path === formatPath(['containers', name, 'before', other]),
  },
  {
    message: /^containers before relationships contain a cycle/,
    matches: (_match, { code }) => code === 'score/before-cycle',
  },
];

/** Every message of the reference implementation's rules has a diagnostic that names the same thing. */
export function expectMessages(
  diagnostics: readonly Diagnostic[],
  messages: string[],
): void {
  for (const text of messages) {
    const known = RULE_MESSAGES.find(({ message }) => message.test(text));
    const match = known?.message.exec(text);
    expect({
      text,
      found: errorsOf(diagnostics).some(diagnostic =>
        known!.matches(match!, diagnostic),
      ),
    }).toEqual({ text, found: true });
  }
}

/** The deprecated forms that were upgraded are those that the reference implementation upgraded. */
export function expectUpgrades(
  diagnostics: readonly Diagnostic[],
  upgrades: string[],
): void {
  const upgraded = diagnostics
    .filter(({ code }) =>
      [
        'score/legacy-list',
        'score/legacy-content',
        'score/legacy-read-only',
      ].includes(code),
    )
    .map(({ path }) => path);
  const expected = upgrades.map(text =>
    pathWithIndexes(text.split(': ')[0].split('.')),
  );
  expect(upgraded.sort()).toEqual(expected.sort());
}

function pathWithIndexes(elements: string[]): string {
  return formatPath(
    elements.map((element, index) =>
      ['files', 'volumes', 'args', 'command', 'httpHeaders'].includes(
        elements[index - 1],
      ) && /^\d+$/.test(element)
        ? Number(element)
        : element,
    ),
  );
}
