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

import { ErrorObject } from 'ajv/dist/2020';
import { suggestNear } from '../diagnostics/suggestNear';
import { Diagnostic } from '../model/Diagnostic';
import { JsonPath } from '../model/JsonPath';
import { describeValue, typeName } from './describeValue';
import { missingFields, Violation } from './selectViolations';

/** A diagnostic before it has a place. */
export interface Description
  extends Pick<
    Diagnostic,
    'code' | 'message' | 'expected' | 'found' | 'suggestion'
  > {
  path: JsonPath;
  /** Where to point, if not at `path`. */
  at?: JsonPath;
  /** Point at the key, not at the value. */
  key?: boolean;
}

interface Context {
  isSecret(path: JsonPath): boolean;
}

type Describe = (
  error: ErrorObject,
  path: JsonPath,
  found: string,
) => Description;

/** Says a violation in words: one entry per keyword of JSON Schema. */
const DESCRIPTIONS: Record<string, Describe> = {
  additionalProperties: (error, path) => {
    const name: string = error.params.additionalProperty;
    const known = Object.keys(error.parentSchema?.properties ?? {});
    return {
      code: 'unknown-field',
      message: `There is no field "${name}"${within(path)}.`,
      path: [...path, name],
      key: true,
      expected: known.length > 0 ? `one of ${list(known)}` : 'no field',
      found: `"${name}"`,
      suggestion: suggestField(error, name),
    };
  },
  required: (error, path) => {
    const name: string = error.params.missingProperty;
    return {
      code: 'missing-field',
      message: `The field "${name}" is missing${within(path)}.`,
      path: [...path, name],
      at: path,
      key: true,
      expected: `the field "${name}"`,
      found: Object.keys(error.data as object).length
        ? `only ${list(Object.keys(error.data as object))}`
        : 'an empty mapping',
      suggestion: `add "${name}"`,
    };
  },
  type: (error, path, found) => {
    const types = [error.params.type].flat().map(typeName);
    return {
      code: 'wrong-type',
      message: `${subject(error, path)} has the wrong type.`,
      path,
      expected: types.join(' or '),
      found,
      suggestion: suggestType(error),
    };
  },
  pattern: (error, path, found) => ({
    code: 'wrong-format',
    message: `${subject(error, path)} has the wrong form.`,
    path,
    expected:
      error.parentSchema?.['x-expected'] ??
      `text of the form ${error.params.pattern}`,
    found,
    suggestion: suggestFormat(error),
  }),
  enum: (error, path, found) =>
    describeChoice(error, path, found, error.params.allowedValues),
  const: (error, path, found) =>
    describeChoice(error, path, found, [error.params.allowedValue]),
  minLength: (error, path, found) =>
    describeBound(error, path, found, `at least ${count(error, 'letter')}`),
  maxLength: (error, path, found) =>
    describeBound(error, path, found, `at most ${count(error, 'letter')}`),
  minItems: (error, path, found) =>
    describeBound(error, path, found, `at least ${count(error, 'item')}`),
  maxItems: (error, path, found) =>
    describeBound(error, path, found, `at most ${count(error, 'item')}`),
  minProperties: (error, path, found) =>
    describeBound(error, path, found, `at least ${count(error, 'member')}`),
  maxProperties: (error, path, found) =>
    describeBound(error, path, found, `at most ${count(error, 'member')}`),
  minimum: (error, path, found) => describeRange(error, path, found),
  maximum: (error, path, found) => describeRange(error, path, found),
  oneOf: (error, path, found) =>
    describeAlternatives(error, path, found, 'exactly one of'),
  anyOf: (error, path, found) =>
    describeAlternatives(error, path, found, 'at least one of'),
};

/** Describes a violation of any keyword; those without words of their own carry the validator's. */
export function describeViolation(
  { error, path }: Violation,
  { isSecret }: Context,
): Description {
  const isName = error.propertyName !== undefined;
  const subjectPath = isName ? [...path, error.propertyName!] : path;
  const found =
    isSecret(subjectPath) && !isName
      ? typeName(typeof error.data)
      : describeValue(isName ? error.propertyName! : error.data);
  const describe = DESCRIPTIONS[error.keyword];
  const description = describe
    ? describe(error, subjectPath, found)
    : {
        code: 'not-allowed',
        message: `${subject(error, subjectPath)} ${error.message}.`,
        path: subjectPath,
        expected: `what "${error.keyword}" of the schema allows`,
        found,
      };
  return { key: isName || undefined, ...description };
}

function describeChoice(
  error: ErrorObject,
  path: JsonPath,
  found: string,
  allowed: readonly unknown[],
): Description {
  const near =
    typeof error.data === 'string'
      ? suggestNear(error.data, allowed.map(String))
      : undefined;
  return {
    code: 'wrong-value',
    message: `${subject(error, path)} has a value that is not allowed.`,
    path,
    expected:
      allowed.length === 1
        ? describeValue(allowed[0])
        : `one of ${allowed.map(describeValue).join(', ')}`,
    found,
    suggestion: near && `did you mean "${near}"?`,
  };
}

function describeBound(
  error: ErrorObject,
  path: JsonPath,
  found: string,
  expected: string,
): Description {
  const isLower = error.keyword.startsWith('min');
  return {
    code: isLower ? 'too-short' : 'too-long',
    message: `${subject(error, path)} is too ${isLower ? 'short' : 'long'}.`,
    path,
    expected,
    found,
  };
}

function describeRange(
  error: ErrorObject,
  path: JsonPath,
  found: string,
): Description {
  const { minimum, maximum } = error.parentSchema ?? {};
  return {
    code: 'out-of-range',
    message: `${subject(error, path)} is out of range.`,
    path,
    expected: [
      minimum === undefined ? '' : `at least ${minimum}`,
      maximum === undefined ? '' : `at most ${maximum}`,
    ]
      .filter(Boolean)
      .join(' and '),
    found,
  };
}

/** Alternatives that only ask for different fields are told by these fields. */
function describeAlternatives(
  error: ErrorObject,
  path: JsonPath,
  found: string,
  quantity: string,
): Description {
  const alternatives: { required?: string[] }[] =
    error.parentSchema?.[error.keyword] ?? [];
  const fields = alternatives.flatMap(({ required }) => required ?? []);
  if (fields.length !== alternatives.length) {
    return {
      code: 'no-alternative',
      message: `${subject(
        error,
        path,
      )} has none of the forms that are allowed here.`,
      path,
      expected: `${quantity} ${alternatives.length} forms`,
      found,
    };
  }
  const present = fields.filter(name =>
    Object.hasOwn(error.data as object, name),
  );
  return {
    code: present.length > 1 ? 'conflicting-fields' : 'missing-field',
    message:
      present.length > 1
        ? `${subject(error, path)} has fields that exclude each other.`
        : `${subject(error, path)} lacks a field.`,
    path,
    key: true,
    expected: `${quantity} ${list(fields)}`,
    found: present.length > 0 ? list(present) : 'none of them',
    suggestion:
      present.length > 1
        ? `keep one and remove ${list(
            present.slice(1),
          )}, or the other way round`
        : `add ${fields.map(name => `"${name}"`).join(' or ')}`,
  };
}

function suggestField(error: ErrorObject, name: string): string | undefined {
  const near = suggestNear(name, missingFields(error));
  if (near !== undefined) {
    return `did you mean "${near}"?`;
  }
  const instead: Record<string, string> =
    error.parentSchema?.['x-instead'] ?? {};
  return Object.hasOwn(instead, name) ? instead[name] : `remove "${name}"`;
}

function suggestType({ data, params }: ErrorObject): string | undefined {
  const types: string[] = [params.type].flat();
  const isPlain = typeof data === 'number' || typeof data === 'boolean';
  if (types.includes('string') && isPlain) {
    return `put it in quotes: "${data}"`;
  }
  if (
    (types.includes('integer') || types.includes('number')) &&
    typeof data === 'string' &&
    data.trim() !== '' &&
    Number.isFinite(Number(data))
  ) {
    return `remove the quotes: ${data}`;
  }
  if (types.includes('boolean') && (data === 'true' || data === 'false')) {
    return `remove the quotes: ${data}`;
  }
  if (data === null) {
    return 'give it a value, or remove the key';
  }
  if (types.includes('array') && typeof data === 'string') {
    return `write a list: [${JSON.stringify(data)}]`;
  }
  return undefined;
}

/** Names in the wrong letters get the name that was likely meant. */
function suggestFormat({
  data,
  propertyName,
  params,
}: ErrorObject): string | undefined {
  const text = propertyName ?? data;
  if (typeof text !== 'string') {
    return undefined;
  }
  const repaired = text.trim().toLocaleLowerCase('en').replaceAll(/[ _]/g, '-');
  return repaired !== text && new RegExp(params.pattern, 'u').test(repaired)
    ? `did you mean "${repaired}"?`
    : undefined;
}

function subject(error: ErrorObject, path: JsonPath): string {
  const last = path.at(-1);
  if (error.propertyName !== undefined) {
    return `The name "${error.propertyName}"`;
  }
  if (last === undefined) {
    return 'The document';
  }
  return typeof last === 'number'
    ? `Item ${last}${within(path.slice(0, -1))}`
    : `"${last}"`;
}

function within(path: JsonPath): string {
  const last = path.at(-1);
  return last === undefined ? '' : ` in "${last}"`;
}

function count(error: ErrorObject, unit: string): string {
  const { limit } = error.params;
  return `${limit} ${unit}${limit === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  return names.map(name => `"${name}"`).join(', ');
}
