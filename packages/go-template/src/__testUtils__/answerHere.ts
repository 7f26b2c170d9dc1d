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

import { randomBytes } from 'crypto';
import { parseTemplate } from '../parseTemplate';
import { TemplateDiagnostic } from '../TemplateDiagnostic';
import { TemplateError } from '../TemplateError';
import { byteLength } from '../text/bytes';
import { Answer, RecordedCase } from './recordedCases';

/** The moment at which the generator executes its templates. */
const NOW = new Date('2024-02-29T13:14:15.123Z');

/** What this package answers to a recorded case, with Go's way to tell a place. */
export function answerHere(recorded: RecordedCase): Answer {
  const { template, diagnostics } = parseTemplate(recorded.template, {
    name: 'case', // which is what the generator calls it
  });
  if (!template) {
    return { failure: describePlace(recorded, diagnostics[0]) };
  }
  try {
    const result = template.execute(recorded.data, {
      ...recorded.options,
      numbers: 'floats',
      random: randomBytes,
      now: () => NOW,
    });
    return { result };
  } catch (error) {
    if (error instanceof TemplateError) {
      return { failure: describePlace(recorded, error.diagnostic) };
    }
    throw error;
  }
}

/** Go counts columns in bytes from 0, and has none for what it finds while parsing. */
function describePlace(
  { template, failure }: RecordedCase,
  { line, column }: TemplateDiagnostic,
) {
  const before = template.split('\n')[line - 1].slice(0, column - 1);
  return failure?.column === undefined
    ? { line, column: undefined }
    : { line, column: byteLength(before) };
}
