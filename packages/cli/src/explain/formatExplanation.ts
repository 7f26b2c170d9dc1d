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

import { formatTable } from '../output/formatTable';
import { Style, Styles } from '../output/Styles';
import {
  ExplanationCandidate,
  ExplanationDocument,
} from './ExplanationDocument';

const OUTCOMES: Readonly<
  Record<ExplanationCandidate['outcome'], { sign: string; style: Style }>
> = {
  won: { sign: '✓', style: 'positive' },
  outranked: { sign: '↓', style: 'notice' },
  failed: { sign: '✗', style: 'muted' },
};

/** An explanation for people: what was asked, then a line for each candidate. */
export function formatExplanation(
  explanation: ExplanationDocument,
  styles: Styles,
): string[] {
  const { request, winner, candidates } = explanation;
  const asked = `${request.type}.${request.class}#${request.id} in ${explanation.application}/${explanation.environment} (${explanation.environmentType})`;
  return [
    winner === undefined
      ? `${styles('strong', asked)} ${styles('negative', 'gets no definition')}`
      : `${styles('strong', asked)} gets ${styles('positive', winner)}`,
    '',
    ...(candidates.length === 0
      ? [`No definition is of the type "${request.type}".`]
      : formatTable(candidates.map(candidate => row(candidate, styles)))),
  ];
}

function row(candidate: ExplanationCandidate, styles: Styles): string[] {
  const { definition, driver, score, outcome, reason, file, line } = candidate;
  const { sign, style } = OUTCOMES[outcome];
  return [
    styles(style, sign),
    styles(style, definition),
    driver,
    String(score),
    reason,
    styles('muted', file === undefined ? '' : `${file}:${line}`),
  ];
}
