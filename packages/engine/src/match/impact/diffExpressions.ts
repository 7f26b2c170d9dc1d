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

import { JsonPath, formatPath } from '@platform-orchestrator/score';
import { Expression } from '../../model/Expression';
import { normalizeExpression } from '../normalizeExpression';

/** JSON paths at which two expressions mean something else; the deepest that tell. */
export function diffExpressions(
  before: Expression,
  after: Expression,
): string[] {
  const paths: string[] = [];
  collect(before, after, [], paths);
  return paths;
}

function collect(
  before: Expression | undefined,
  after: Expression | undefined,
  path: JsonPath,
  paths: string[],
): void {
  const left = before && members(before);
  const right = after && members(after);
  if (left && right) {
    for (const key of [...new Set([...left.keys(), ...right.keys()])].sort()) {
      collect(left.get(key), right.get(key), [...path, key], paths);
    }
  } else if (
    !before ||
    !after ||
    normalizeExpression(before) !== normalizeExpression(after)
  ) {
    paths.push(formatPath(path));
  }
}

/** The entries of a map, whether or not all of it is literal. */
function members(expression: Expression): Map<string, Expression> | undefined {
  if (expression.kind === 'object') {
    return new Map(expression.entries);
  }
  if (expression.kind !== 'literal') {
    return undefined;
  }
  const { value, ...rest } = expression;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? new Map(
        Object.entries(value).map(([key, item]): [string, Expression] => [
          key,
          { ...rest, value: item ?? null },
        ]),
      )
    : undefined;
}
