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

import { Diagnostic } from '../model/Diagnostic';
import { JsonValue } from '../model/Json';
import { parseText } from '../placeholders/parseText';
import { walkWorkloadText } from '../placeholders/walkWorkloadText';
import { formatPath } from '../source/formatPath';
import { isMapping } from '../source/isMapping';
import { SourceMap } from '../source/SourceMap';
import { RULES } from './rules';
import { distinctReferences } from './distinctReferences';
import { RuleContext, RuleProblem } from './Rule';

/** How many problems are reported: a hostile file can have millions. */
const MAX_PROBLEMS = 1_000;

/** Checks what a schema cannot express: every rule of the table in `rules.ts`. */
export function checkRules(
  document: JsonValue,
  options: { source?: SourceMap; portable: boolean },
): Diagnostic[] {
  const { source, portable } = options;
  if (!isMapping(document)) {
    return [];
  }
  const texts: RuleContext['texts'][number][] = [];
  walkWorkloadText(document, place => {
    if (place.text.includes('$')) {
      const references = distinctReferences(parseText(place.text));
      texts.push({ ...place, references });
    }
  });
  return takeProblems({ document, texts, portable }).map(
    ({ path, key, piece, related, ...problem }) => ({
      ...problem,
      ...source?.locate(path, { key, piece }),
      path: formatPath(path),
      ...(related && {
        related: related.map(other => ({
          message: other.message,
          ...source?.locate(other.path, { key: true }),
          path: formatPath(other.path),
        })),
      }),
    }),
  );
}

function takeProblems(context: RuleContext): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const { check } of RULES) {
    for (const problem of check(context)) {
      problems.push(problem);
      if (problems.length > MAX_PROBLEMS) {
        return problems;
      }
    }
  }
  return problems;
}
