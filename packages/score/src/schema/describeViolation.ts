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

import { showName } from '../diagnostics/showName';
import { JsonPath } from '../model/JsonPath';
import { describeType, describeValue } from './describeValue';
import { describeOther, KEYWORDS } from './keywords';
import { Violation } from './selectViolations';
import { Description, ViolationContext } from './ViolationContext';

/** Says a violation in words. */
export function describeViolation(
  { error, path: parent }: Violation,
  options: {
    isSecret(path: JsonPath): boolean;
    /** The text of a plain scalar as it was written. */
    writtenAt(path: JsonPath): string | undefined;
  },
): Description {
  const name = error.propertyName;
  const path = name === undefined ? parent : [...parent, name];
  const value = name ?? error.data;
  const written = options.writtenAt(path) ?? String(value);
  const isSecret = name === undefined && options.isSecret(path);
  const context: ViolationContext = {
    error,
    path,
    written,
    subject: describeSubject(path, name),
    within: describeParent(path),
  };
  const description = (KEYWORDS[error.keyword] ?? describeOther)(context);
  return {
    path,
    // Only where it is needed: looking at a mapping with thousands of members for each problem of theirs takes long.
    ...(description.found === undefined && {
      found: isSecret ? describeType(value) : describeValue(value, written),
    }),
    ...(name !== undefined && { key: true }),
    ...description,
    // A suggestion repeats the value.
    ...(isSecret && { suggestion: undefined }),
  };
}

function describeSubject(path: JsonPath, name: string | undefined): string {
  const last = path.at(-1);
  if (name !== undefined) {
    return `The name ${showName(name)}`;
  }
  if (last === undefined) {
    return 'The document';
  }
  return typeof last === 'number'
    ? `Item ${last}${describeParent(path.slice(0, -1))}`
    : showName(last);
}

function describeParent(path: JsonPath): string {
  const last = path.at(-1);
  return last === undefined ? '' : ` in ${showName(String(last))}`;
}
