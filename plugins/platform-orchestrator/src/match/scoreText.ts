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

/**
 * What each field adds to the score of a rule that has it, the most specific first. The class must be equal and adds
 * nothing.
 */
export const FIELD_SCORES: [field: string, score: number][] = [
  ['resource', 8],
  ['environment', 4],
  ['application', 2],
  ['environmentType', 1],
];

/** The score of a rule as a sum, such as `2 + 1 = 3`. */
export function scoreText(fields: string[]): string {
  const scores = FIELD_SCORES.filter(([field]) => fields.includes(field)).map(
    ([, score]) => score,
  );
  const sum = String(scores.reduce((total, score) => total + score, 0));
  return scores.length > 1 ? `${scores.join(' + ')} = ${sum}` : sum;
}
