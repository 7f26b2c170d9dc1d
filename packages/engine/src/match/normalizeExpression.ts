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
  Expression,
  Placeholder,
  StoreReference,
  TextExpression,
} from '../model/Expression';
import { JsonValue } from '@platform-orchestrator/score';
import { canonicalJson } from '../model/canonicalJson';
import { textOf } from './textOf';

/**
 * A text that is equal for two expressions exactly when they mean the same value in every state of the world: how a placeholder was spelled does not count, only the
 * node and path that it leads to, and what is known already counts as its value.
 */
export function normalizeExpression(expression: Expression): string {
  return canonicalJson(normalize(expression) as JsonValue);
}

type Normalized = readonly unknown[] | StoreReference;

function normalize(expression: Expression): Normalized {
  switch (expression.kind) {
    case 'literal':
      return ['literal', expression.value];
    case 'list': {
      const items = expression.items.map(normalize);
      return items.every(isLiteral)
        ? ['literal', items.map(item => item[1])]
        : ['list', items];
    }
    case 'object': {
      const entries = expression.entries.map(
        ([key, value]) => [key, normalize(value)] as const,
      );
      return entries.every(([, value]) => isLiteral(value))
        ? [
            'literal',
            Object.fromEntries(
              entries.map(([key, value]) => [key, (value as unknown[])[1]]),
            ),
          ]
        : ['object', Object.fromEntries(entries)];
    }
    case 'text':
      return normalizeText(expression);
    default:
      return expression;
  }
}

function isLiteral(value: Normalized): value is readonly ['literal', unknown] {
  return Array.isArray(value) && value[0] === 'literal';
}

function normalizeText({ mode, parts }: TextExpression): Normalized {
  const [only] = parts;
  if (
    mode === 'definition' &&
    parts.length === 1 &&
    typeof only !== 'string' &&
    only.kind === 'known'
  ) {
    return ['literal', only.value];
  }
  const merged: (string | Omit<Placeholder, 'text'>)[] = [];
  for (const part of parts) {
    const next =
      typeof part === 'string' || part.kind !== 'known'
        ? withoutText(part)
        : textOf(part.value, mode);
    const last = merged.at(-1);
    if (typeof next === 'string' && typeof last === 'string') {
      merged[merged.length - 1] = last + next;
    } else {
      merged.push(next);
    }
  }
  return merged.length === 1 && typeof merged[0] === 'string'
    ? ['literal', merged[0]]
    : ['text', mode, merged];
}

function withoutText(
  part: string | Placeholder,
): string | Omit<Placeholder, 'text'> {
  if (typeof part === 'string') {
    return part;
  }
  const { text, ...target } = part;
  return target;
}
