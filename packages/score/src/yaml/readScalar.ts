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

import { Scalar } from 'yaml';
import { Diagnostic } from '../model/Diagnostic';
import { ExactScalar } from '../model/ExactScalar';
import { JsonValue } from '../model/Json';
import { PlainScalar, resolvePlainScalar } from './resolvePlainScalar';

type Problem = Pick<Diagnostic, 'code' | 'message'> & Partial<Diagnostic>;

const YAML_TAG = 'tag:yaml.org,2002:';

/** Tags of YAML that say of which type a scalar is, with the test whether a meaning is of it. */
const TYPE_TAGS: Record<string, (meaning: PlainScalar) => boolean> = {
  null: meaning => meaning === null,
  bool: meaning => typeof meaning === 'boolean',
  int: meaning => typeof meaning === 'bigint' || Number.isInteger(meaning),
  float: meaning => typeof meaning === 'number',
  timestamp: meaning => meaning instanceof ExactScalar,
};

/** The value of a scalar, by its quotes, its tag and its text. */
export function readScalar(
  node: Scalar,
  options: { exactScalars: boolean },
): { value: JsonValue; problem?: Problem } {
  const text = String(node.source ?? node.value ?? '');
  const tag = node.tag?.startsWith(YAML_TAG)
    ? node.tag.slice(YAML_TAG.length)
    : undefined;
  if (tag !== undefined && Object.hasOwn(TYPE_TAGS, tag)) {
    const meaning = resolvePlainScalar(text);
    return TYPE_TAGS[tag](meaning)
      ? toJson(meaning, text, options)
      : {
          value: text,
          problem: {
            code: 'yaml/bad-tag',
            message: `The value is no ${tag}, as its tag says.`,
            expected: `a value that "!!${tag}" fits`,
            found: JSON.stringify(text),
          },
        };
  }
  if (tag === 'binary') {
    return decodeBinary(text);
  }
  if (tag === 'str' || node.type !== 'PLAIN') {
    return { value: text };
  }
  return toJson(resolvePlainScalar(text), text, options);
}

function toJson(
  meaning: PlainScalar,
  text: string,
  options: { exactScalars: boolean },
): { value: JsonValue; problem?: Problem } {
  if (typeof meaning === 'number' && !Number.isFinite(meaning)) {
    return {
      value: text,
      problem: {
        code: 'yaml/not-json',
        message:
          'This number has no place in JSON, into which the file is read.',
        expected: 'a finite number, or a text in quotes',
        found: text,
        suggestion: 'put it in quotes',
      },
    };
  }
  if (meaning instanceof ExactScalar) {
    return { value: options.exactScalars ? exact(meaning) : text };
  }
  if (typeof meaning === 'bigint') {
    return options.exactScalars
      ? {
          value: exact(
            new ExactScalar({ kind: 'integer', text: String(meaning) }),
          ),
        }
      : {
          value: Number(meaning),
          problem: {
            code: 'yaml/inexact-number',
            severity: 'warning',
            message: 'The number is too large to keep all of its digits.',
            expected: 'an integer between -(2^53 - 1) and 2^53 - 1',
            found: text,
            suggestion: 'put it in quotes to keep its digits',
          },
        };
  }
  return { value: meaning };
}

/** `!!binary` is base64 of the text that is meant. */
function decodeBinary(base64: string): { value: string; problem?: Problem } {
  try {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      value: base64,
      problem: {
        code: 'yaml/bad-tag',
        message: 'The value is no base64 of a text in UTF-8, as its tag says.',
        expected: 'a value that "!!binary" fits',
        found: JSON.stringify(base64.slice(0, 40)),
      },
    };
  }
}

/** `exactScalars` puts these into the places of JSON values; `encodeValue` and `JSON.stringify` know what to write for them. */
function exact(scalar: ExactScalar): JsonValue {
  return scalar as unknown as JsonValue;
}
