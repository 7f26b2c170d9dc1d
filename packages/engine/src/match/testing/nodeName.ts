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

import { DEFAULT_CLASS, identityText } from '../../model/Identity';
import { parseResourcePattern } from '../placeholders/ResourcePattern';

/** The full name of a resource that a test names, with its class; the text itself where it names none. */
export function nodeName(text: string): string {
  const pattern = parseResourcePattern(text);
  return pattern
    ? identityText({ class: DEFAULT_CLASS, id: '', ...pattern })
    : text.trim();
}

/** Both ends of `a -> b`, with their classes. */
export function edgeName(text: string): string {
  return text.split(' -> ').map(nodeName).join(' -> ');
}
