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

import { PlaceholderReference } from '../model/Placeholder';

/**
 * A placeholder that leads nowhere. Thrown by `resolveReference` and collected by `substituteText`, so that one call reports all of a text.
 *
 * @example
 * ```ts
 * try {
 *   resolveReference(reference, { metadata, resource: name => outputs[name] });
 * } catch (error) {
 *   if (error instanceof PlaceholderError) {
 *     console.error(error.message); // ${resources.db.hots}: there is no "hots"; did you mean "host"?
 *   }
 * }
 * ```
 *
 * @public
 */
export class PlaceholderError extends Error {
  readonly problems: readonly PlaceholderProblem[];

  constructor(problems: readonly PlaceholderProblem[]) {
    super(
      problems
        .map(({ reference, reason, suggestion }) =>
          [`\${${reference.text}}: ${reason}`, suggestion]
            .filter(Boolean)
            .join('; '),
        )
        .join('\n'),
    );
    this.name = 'PlaceholderError';
    this.problems = problems;
  }
}

/** @public */
export interface PlaceholderProblem {
  reference: Pick<PlaceholderReference, 'text' | 'elements'>;
  /** What is wrong, such as `the resource "db" has no output "hots"`. */
  reason: string;
  suggestion?: string;
}
