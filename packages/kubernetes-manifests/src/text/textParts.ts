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

import { ResolvedText, SecretReference } from '../model/ResolvedText';

/**
 * The parts of a text in the one form that there is for it: no empty strings, no two strings side by side, and references with the same
 * order of fields. So their JSON tells whether two texts are the same.
 */
export function textParts(text: ResolvedText): (string | SecretReference)[] {
  const parts: (string | SecretReference)[] = [];
  for (const part of typeof text === 'string' ? [text] : text) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      parts[parts.length - 1] = last + part;
    } else if (typeof part !== 'string') {
      parts.push({ name: part.name, key: part.key });
    } else if (part !== '') {
      parts.push(part);
    }
  }
  return parts;
}
