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

import { JsonPath } from '@platform-orchestrator/score';
import type { EnvVar } from 'kubernetes-types/core/v1';
import { ResolvedText, SecretReference } from '../model/ResolvedText';
import { ProblemReport } from '../problems/ProblemReport';
import { checkSecretReference } from '../text/checkSecretReference';
import { compareText } from '../text/compareText';
import { sortedEntries } from '../text/sortedEntries';
import { textParts } from '../text/textParts';
import { escapeDollars } from './escapeDollars';
import { secretVariableName } from './secretVariableName';

/** Names that the API server accepts: printable ASCII but `=`. */
const VARIABLE_NAME = /^[ -<>-~]+$/;

/**
 * Variables by name, before them those that hold the secrets of longer texts: Kubernetes replaces `$(NAME)` only where NAME stands
 * further up.
 */
export function renderVariables(options: {
  variables: Record<string, ResolvedText>;
  path: JsonPath;
  report: ProblemReport;
}): EnvVar[] {
  const { variables, path, report } = options;
  const secrets = new Map<string, SecretReference>();
  const rendered = sortedEntries(variables).map(([name, text]) => {
    const parts = textParts(text);
    checkVariable({ name, parts, path: [...path, name], report });
    return isReference(parts)
      ? secretVariable(name, parts[0])
      : textVariable(name, { parts, secrets });
  });
  for (const name of secrets.keys()) {
    if (Object.hasOwn(variables, name)) {
      report.add({
        code: 'invalid-name',
        path: [...path, name],
        message:
          'A variable of this name is made for a secret that is part of a longer text.',
        suggestion: 'give the variable another name',
      });
    }
  }
  return [
    ...[...secrets]
      .sort(([left], [right]) => compareText(left, right))
      .map(([name, reference]) => secretVariable(name, reference)),
    ...rendered,
  ];
}

type Parts = (string | SecretReference)[];

function isReference(parts: Parts): parts is [SecretReference] {
  return parts.length === 1 && typeof parts[0] !== 'string';
}

function secretVariable(
  variable: string,
  { name, key }: SecretReference,
): EnvVar {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}

/** Adds the secrets in the text to `secrets`, by the names of the variables that are to hold them. */
function textVariable(
  name: string,
  options: { parts: Parts; secrets: Map<string, SecretReference> },
): EnvVar {
  const { parts, secrets } = options;
  const value = parts
    .map((part, index) => {
      if (typeof part === 'string') {
        const beforeReference = index + 1 < parts.length;
        return escapeDollars(part, { beforeReference });
      }
      const variable = secretVariableName(part);
      secrets.set(variable, part);
      return `$(${variable})`;
    })
    .join('');
  // The API server prints no empty value.
  return value === '' ? { name } : { name, value };
}

function checkVariable(options: {
  name: string;
  parts: Parts;
  path: JsonPath;
  report: ProblemReport;
}): void {
  const { name, parts, path, report } = options;
  if (!VARIABLE_NAME.test(name)) {
    report.add({
      code: 'invalid-name',
      path,
      message: 'Kubernetes has no variables of this name.',
      expected: 'printable ASCII characters other than "="',
      found: name,
    });
  }
  for (const part of parts) {
    if (typeof part !== 'string') {
      checkSecretReference({ reference: part, path, report });
    }
  }
}
