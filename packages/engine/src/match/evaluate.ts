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

import { JsonPath, JsonValue, formatPath } from '@platform-orchestrator/score';
import { Expression, Placeholder, TextExpression } from '../model/Expression';
import { Secret } from '../model/Secret';
import { Value, containsSecret, revealValue } from '../model/Value';
import {
  Evaluation,
  EvaluationProblem,
  EvaluationScope,
} from './EvaluationScope';
import { convertText } from './convertText';
import { refuseCode, seamOf } from './refuseCode';
import { wrapSecrets } from './wrapSecrets';
import { resolvePlaceholder } from './resolvePlaceholder';
import { textOf } from './textOf';

/**
 * The value of an expression: the one evaluator for Score files and definitions.
 *
 * Whatever contains a secret part is secret; text keeps its literal and secret parts apart. A problem anywhere in the expression counts before something that is not
 * known yet. Values are inserted once and never read again.
 *
 * @public
 */
export function evaluate(
  expression: Expression,
  scope: EvaluationScope,
): Evaluation {
  return evaluateAt(expression, scope, []);
}

function evaluateAt(
  expression: Expression,
  scope: EvaluationScope,
  path: JsonPath,
): Evaluation {
  switch (expression.kind) {
    case 'literal':
      return {
        value: withTaint(expression.value as Value, expression, path),
      };
    case 'list':
      return combine(
        expression.items.map((item, index) =>
          evaluateAt(item, scope, [...path, index]),
        ),
        values => values,
      );
    case 'object':
      return combine(
        expression.entries.map(([key, value]) =>
          evaluateAt(value, scope, [...path, key]),
        ),
        values =>
          Object.fromEntries(
            values.map((value, index) => [expression.entries[index][0], value]),
          ),
      );
    case 'store': {
      const value = scope.readStore?.(expression);
      const { store, ref } = expression;
      return value === undefined
        ? { unknown: { until: 'store' } }
        : {
            value: Secret.of(value, {
              from: `store:${store}`,
              path: ref,
              store: expression,
            }),
          };
    }
    default: {
      const result = evaluateText(expression, scope, path);
      return 'value' in result
        ? { value: withTaint(result.value, expression, path) }
        : result;
    }
  }
}

/** What was written among secrets is secret, whatever it is made of. */
function withTaint(
  value: Value,
  { secretFrom }: { secretFrom?: string },
  path: JsonPath,
): Value {
  return secretFrom === undefined
    ? value
    : wrapSecrets(value, { from: secretFrom, path: path.map(String) });
}

function evaluateText(
  { parts, mode, as }: TextExpression,
  scope: EvaluationScope,
  path: JsonPath,
): Evaluation {
  const results = parts.map(part =>
    typeof part === 'string'
      ? { value: part }
      : placed(resolvePlaceholder(part, scope), part, path),
  );
  const whole = mode === 'definition' && parts.length === 1;
  const text = whole
    ? results[0]
    : combine(results, values =>
        joinText(
          values.map((value, index) => insertedText(value, parts[index], mode)),
        ),
      );
  const code = 'value' in text && codeProblem(results, parts, scope, path);
  if (code) {
    return code;
  }
  if (whole || as === undefined || !('value' in text)) {
    return text;
  }
  const placeholder = parts.find(part => typeof part !== 'string');
  const converted = convertText(text.value as string | Secret, as);
  return placeholder ? placed(converted, placeholder, path) : converted;
}

/** The first placeholder that brings code into code. */
function codeProblem(
  results: readonly Evaluation[],
  parts: readonly (string | Placeholder)[],
  scope: EvaluationScope,
  path: JsonPath,
): Evaluation | undefined {
  if (!scope.code?.names.includes(String(path[0]))) {
    return undefined;
  }
  const values = results.map(result => (result as { value: Value }).value);
  const texts = values.map((value, index) => {
    const text = insertedText(value, parts[index], 'definition');
    return typeof text === 'string' ? text : text.revealText();
  });
  for (const [index, part] of parts.entries()) {
    const problem =
      typeof part !== 'string' &&
      refuseCode({
        value: values[index],
        seam: seamOf(texts, index),
        delimiters: scope.code.delimiters,
      });
    if (problem) {
      return placed({ problem: { ...problem, path: '' } }, part, path);
    }
  }
  return undefined;
}

function placed(
  result: Evaluation,
  placeholder: Placeholder,
  path: JsonPath,
): Evaluation {
  if (!('problem' in result)) {
    return result;
  }
  const problem: EvaluationProblem = {
    ...result.problem,
    path: formatPath(path),
    placeholder: `\${${placeholder.text}}`,
  };
  return { problem };
}

/** A value as it stands inside text. */
function insertedText(
  value: Value,
  part: string | Placeholder,
  mode: TextExpression['mode'],
): string | Secret {
  if (!containsSecret(value)) {
    return textOf(value as JsonValue, mode);
  }
  if (value instanceof Secret && typeof value.reveal() === 'string') {
    return value;
  }
  const origin = value instanceof Secret ? value.origin : undefined;
  return Secret.of(
    textOf(revealValue(value), mode),
    origin ?? secretOrigin(part),
  );
}

/** Text around a secret is one part, so that equal texts have equal parts. */
function joinText(parts: readonly (string | Secret)[]): string | Secret {
  const merged: (string | Secret)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      merged[merged.length - 1] = last + part;
    } else {
      merged.push(part);
    }
  }
  return Secret.join(merged);
}

/** A map or list that holds secrets is one secret once it is text. */
function secretOrigin(part: string | Placeholder) {
  return typeof part !== 'string' && part.kind === 'outputs'
    ? { from: part.node, path: part.path.join('.') }
    : { from: 'text', path: typeof part === 'string' ? '' : part.text };
}

function combine(
  results: readonly Evaluation[],
  build: (values: Value[]) => Value,
): Evaluation {
  const failed =
    results.find(result => 'problem' in result) ??
    results.find(result => 'unknown' in result);
  return (
    failed ?? {
      value: build(results.map(result => (result as { value: Value }).value)),
    }
  );
}
