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

import { CodeMistake } from '@platform-orchestrator/engine';
import { goTemplate } from './goTemplate';

/** What begins and ends an action of a Go template. */
export const TEMPLATE_DELIMITERS: readonly string[] = ['{{', '}}'];

/** Why a text is no Go template; undefined when it is one. */
export function checkTemplate(text: string): CodeMistake | undefined {
  if (!text.includes(TEMPLATE_DELIMITERS[0])) {
    return undefined;
  }
  const [mistake] = goTemplate().parseTemplate(text).diagnostics;
  return mistake && { line: mistake.line, message: `${mistake.message}.` };
}
