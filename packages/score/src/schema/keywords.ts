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

import { showName, showNames } from '../diagnostics/showName';
import { suggestNear } from '../diagnostics/suggestNear';
import { isMapping } from '../source/isMapping';
import { describeValue, typeName } from './describeValue';

import { suggestField, suggestFormat, suggestType } from './suggestRepair';
import { Description, ViolationContext } from './ViolationContext';

type Describe = (
  context: ViolationContext,
) => Pick<Description, 'code' | 'message'> & Partial<Description>;

/** How a violation of each keyword of JSON Schema is said. */
export const KEYWORDS: Readonly<Record<string, Describe>> = {
  additionalProperties: describeUnknownField,
  required: describeMissingField,
  type: ({ error, subject, written }) => ({
    code: 'wrong-type',
    message: `${subject} has the wrong type.`,
    expected: [error.params.type].flat().map(typeName).join(' or '),
    suggestion: suggestType(error, written),
  }),
  pattern: ({ error, subject }) => ({
    code: 'wrong-format',
    message: `${subject} has the wrong form.`,
    expected:
      error.parentSchema?.['x-expected'] ??
      `text of the form ${error.params.pattern}`,
    suggestion: suggestFormat(error),
  }),
  enum: context => describeChoice(context, context.error.params.allowedValues),
  const: context =>
    describeChoice(context, [context.error.params.allowedValue]),
  minLength: describeBound('too-short', 'at least', 'letter'),
  maxLength: describeBound('too-long', 'at most', 'letter'),
  minItems: describeBound('too-short', 'at least', 'item'),
  maxItems: describeBound('too-long', 'at most', 'item'),
  minProperties: describeBound('too-short', 'at least', 'member'),
  maxProperties: describeBound('too-long', 'at most', 'member'),
  minimum: describeRange,
  maximum: describeRange,
  oneOf: context => describeAlternatives(context, 'exactly one of'),
  anyOf: context => describeAlternatives(context, 'at least one of'),
};

/** Keywords without words of their own carry the validator's. */
export function describeOther({
  error,
  subject,
}: ViolationContext): ReturnType<Describe> {
  return {
    code: 'not-allowed',
    message: `${subject} ${error.message}.`,
    expected: `what "${error.keyword}" of the schema allows`,
  };
}

function describeUnknownField({
  error,
  path,
  within,
}: ViolationContext): ReturnType<Describe> {
  const name: string = error.params.additionalProperty;
  const known = Object.keys(error.parentSchema?.properties ?? {});
  return {
    code: 'unknown-field',
    message: `There is no field ${showName(name)}${within}.`,
    path: [...path, name],
    key: true,
    expected: known.length > 0 ? `one of ${showNames(known)}` : 'no field',
    found: showName(name),
    suggestion: suggestField(error, name),
  };
}

function describeMissingField({
  error,
  path,
  within,
}: ViolationContext): ReturnType<Describe> {
  const name: string = error.params.missingProperty;
  const present = Object.keys(error.data as object);
  return {
    code: 'missing-field',
    message: `The field ${showName(name)} is missing${within}.`,
    path: [...path, name],
    key: true,
    expected: `the field ${showName(name)}`,
    found:
      present.length > 0 ? `only ${showNames(present)}` : 'an empty mapping',
    suggestion: `add ${showName(name)}`,
  };
}

function describeChoice(
  { error, subject }: ViolationContext,
  allowed: readonly unknown[],
): ReturnType<Describe> {
  const near =
    typeof error.data === 'string'
      ? suggestNear(error.data, allowed.map(String))
      : undefined;
  const choices = allowed.map(value => describeValue(value));
  return {
    code: 'wrong-value',
    message: `${subject} has a value that is not allowed.`,
    expected:
      choices.length === 1 ? choices[0] : `one of ${choices.join(', ')}`,
    suggestion: near && `did you mean "${near}"?`,
  };
}

function describeBound(
  code: 'too-short' | 'too-long',
  relation: string,
  unit: string,
): Describe {
  return ({ error, subject }) => {
    const { limit } = error.params;
    return {
      code,
      message: `${subject} is ${code.replace('-', ' ')}.`,
      expected: `${relation} ${limit} ${unit}${limit === 1 ? '' : 's'}`,
    };
  };
}

function describeRange({
  error,
  subject,
}: ViolationContext): ReturnType<Describe> {
  const { minimum, maximum } = error.parentSchema ?? {};
  return {
    code: 'out-of-range',
    message: `${subject} is out of range.`,
    expected: [
      minimum === undefined ? [] : `at least ${minimum}`,
      maximum === undefined ? [] : `at most ${maximum}`,
    ]
      .flat()
      .join(' and '),
  };
}

/** Alternatives that only ask for different fields are told by these fields. */
function describeAlternatives(
  { error, subject }: ViolationContext,
  quantity: string,
): ReturnType<Describe> {
  const alternatives: { required?: string[] }[] =
    error.parentSchema?.[error.keyword] ?? [];
  const fields = alternatives.flatMap(({ required }) => required ?? []);
  if (fields.length !== alternatives.length || !isMapping(error.data)) {
    return {
      code: 'no-alternative',
      message: `${subject} has none of the forms that are allowed here.`,
      expected: `${quantity} ${alternatives.length} forms`,
    };
  }
  const { data } = error;
  const present = fields.filter(name => Object.hasOwn(data, name));
  const expected = `${quantity} ${showNames(fields)}`;
  return present.length > 1
    ? {
        code: 'conflicting-fields',
        message: `${subject} has fields that exclude each other.`,
        key: true,
        expected,
        found: showNames(present),
        suggestion: `keep one of ${showNames(present)}`,
      }
    : {
        code: 'missing-field',
        message: `${subject} lacks a field.`,
        key: true,
        expected,
        found: 'none of them',
        suggestion: `add one of ${showNames(fields)}`,
      };
}
