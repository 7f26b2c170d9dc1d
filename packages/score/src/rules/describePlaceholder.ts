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

import { WorkloadText } from '../placeholders/walkWorkloadText';
import { RuleProblem } from './Rule';

/** The place of a piece of a text. An escaped placeholder before it may look the same, so the appearances are counted. */
export function describePlaceholder(
  { text, path }: Pick<WorkloadText, 'text' | 'path'>,
  piece: string,
  offset: number,
): Pick<RuleProblem, 'path' | 'piece'> {
  let occurrence = 0;
  for (
    let at = text.indexOf(piece);
    at >= 0 && at < offset;
    at = text.indexOf(piece, at + 1)
  ) {
    occurrence++;
  }
  return { path, piece: { text: piece, occurrence } };
}
