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
  JsonObject,
  JsonPath,
  JsonValue,
  PlaceholderProblem,
  formatPath,
} from '@platform-orchestrator/score';
import { Expression } from '../../model/Expression';
import { GraphOrigin } from '../../model/ResourceGraph';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { compileScoreText } from './compileScoreText';
import { ScoreScope } from './scoreBindings';

/** Compiles the values of one Score file; adds the edges and problems that their placeholders make. */
export class ScoreTexts {
  readonly #scope: ScoreScope;
  readonly #context: ExpansionContext;

  constructor(options: { scope: ScoreScope; context: ExpansionContext }) {
    this.#scope = options.scope;
    this.#context = options.context;
  }

  /**
   * @param value - texts anywhere in it may hold placeholders; keys never do
   * @param options - where it stands, and the nodes that come to depend on what it reads
   */
  compile(
    value: JsonValue,
    options: { path: JsonPath; readers: readonly DraftNode[] },
  ): Expression {
    if (!mayHoldPlaceholder(value)) {
      return { kind: 'literal', value };
    }
    if (typeof value === 'string') {
      return this.#compileText(value, options);
    }
    const below = (item: JsonValue, key: string | number) =>
      this.compile(item, { ...options, path: [...options.path, key] });
    if (Array.isArray(value)) {
      return listExpression(value.map(below));
    }
    return objectExpression(
      Object.entries(value)
        .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
        .map(([key, item]) => [key, below(item, key)]),
    );
  }

  #compileText(
    text: string,
    options: { path: JsonPath; readers: readonly DraftNode[] },
  ): Expression {
    const { graph, set, definitions } = this.#context;
    const { expression, reads, problems } = compileScoreText({
      text,
      scope: this.#scope,
      set,
      definitions,
    });
    if (reads.length === 0 && problems.length === 0) {
      return expression;
    }
    const origin: GraphOrigin = {
      kind: 'score',
      name: this.#scope.workload,
      path: formatPath(options.path),
    };
    for (const { node, placeholder } of reads) {
      const read = { ...origin, placeholder };
      for (const reader of options.readers) {
        graph.addEdge(reader, node, read);
      }
    }
    problems.forEach(problem => this.#report(problem, origin));
    return expression;
  }

  #report(problem: PlaceholderProblem, origin: GraphOrigin): void {
    const placeholder = `\${${problem.reference.text}}`;
    this.#context.problems.add(
      {
        code: 'match/placeholder',
        message: `${placeholder} in workload "${origin.name}": ${problem.reason}`,
        found: placeholder,
        ...(problem.suggestion !== undefined && {
          suggestion: problem.suggestion,
        }),
      },
      { ...origin, placeholder },
    );
  }
}

/** Most values hold none, and need not be taken apart. */
function mayHoldPlaceholder(
  value: JsonValue | undefined,
): value is string | JsonValue[] | JsonObject {
  if (typeof value === 'string') {
    return value.includes('$');
  }
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).some(mayHoldPlaceholder)
  );
}

/** A list of literals is itself literal, so that equal values compare equal however they were written. */
export function listExpression(items: Expression[]): Expression {
  const literals = items.filter(isLiteral);
  return literals.length === items.length
    ? { kind: 'literal', value: literals.map(item => item.value) }
    : { kind: 'list', items };
}

/** As {@link listExpression}, for maps. */
export function objectExpression(entries: [string, Expression][]): Expression {
  const literals = entries.filter(
    (entry): entry is [string, LiteralExpression] => isLiteral(entry[1]),
  );
  return literals.length === entries.length
    ? {
        kind: 'literal',
        value: Object.fromEntries(
          literals.map(([key, item]) => [key, item.value]),
        ),
      }
    : { kind: 'object', entries };
}

type LiteralExpression = Extract<Expression, { kind: 'literal' }>;

function isLiteral(expression: Expression): expression is LiteralExpression {
  return expression.kind === 'literal';
}
