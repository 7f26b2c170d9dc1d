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
import { showName } from '../diagnostics/showName';
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

/**
 * The first errors were found at the stage at which the reference implementation stopped. Here the later stages are still gone through. Whatever it calls a stage
 * before those of the table is about the text.
 */
export function expectStage(
  diagnostics: readonly Diagnostic[],
  stage: string,
): void {
  const stages = new Set(
    errorsOf(diagnostics).map(({ code }) => diagnosticCodes[code]),
  );
  expect(ORDER.find(candidate => stages.has(candidate))).toBe(
    STAGES[stage] ?? 'text',
  );
}

/** Every violation of the schema that the reference implementation reports has a diagnostic at its place that names its fields. */
export function expectViolations(
  diagnostics: readonly Diagnostic[],
  violations: { instance: string; message: string }[],
): void {
  const errors = errorsOf(diagnostics);
  for (const { instance, message } of violations) {
    const elements = decodeURIComponent(instance)
      .split('/')
      .slice(1)
      .map(element => element.replaceAll('~1', '/').replaceAll('~0', '~'));
    const missed = namedFields(message).filter(
      field => !errors.some(error => tells(error, elements, field)),
    );
    expect({ instance, message, missed }).toEqual({
      instance,
      message,
      missed: [],
    });
  }
}

/** Whether a diagnostic tells of a field that is missing or unknown at a place, or (without field) of the value at that place. */
function tells(
  diagnostic: Diagnostic,
  elements: string[],
  field: string | undefined,
): boolean {
  const { path = '', message, expected, found, suggestion = '' } = diagnostic;
  const place = pathWithIndexes(elements);
  if (field === undefined) {
    return path === place;
  }
  return (
    ([place, pathWithIndexes([...elements, field])].includes(path) &&
      [message, expected, found].some(text =>
        text?.includes(showName(field)),
      )) ||
    // A missing field that was misspelt is one diagnostic here: there is no "typ", did you mean "type"?
    (path.startsWith(place) && suggestion.includes(`"${field}"`))
  );
}

/** The list of names in a violation that is about fields of the value at its place. */
const FIELD_VIOLATION = /^(?:missing properties:|additionalProperties) (.*)/s;

/** A name as Go quotes it. */
const QUOTED_NAME = /'((?:[^'\\]|\\.)*)'/gs;

/** The fields that a violation names; one `undefined` when it is about the value itself. */
function namedFields(message: string): (string | undefined)[] {
  const list = FIELD_VIOLATION.exec(message)?.[1];
  return list === undefined
    ? [undefined]
    : [...list.matchAll(QUOTED_NAME)].map(([, name]) =>
        JSON.parse(`"${name.replaceAll('"', '\\"').replaceAll("\\'", "'")}"`),
      );
}

/** Messages of the reference implementation's own rules, and where the same problem must be found here. */
const RULE_MESSAGES: {
  message: RegExp;
  matches: (match: string[], diagnostic: Diagnostic) => boolean;
}[] = [
  {
    message: /^metadata\.name/,
    // Where there is no metadata at all, or under another name, that is what is said.
    matches: (_match, { path, found, expected, suggestion }) =>
      path === 'metadata.name' ||
      path === 'metadata' ||
      `${expected} ${found} ${suggestion}`.includes('"metadata"'),
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
