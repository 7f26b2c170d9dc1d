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

/** How much of a name or text is shown. */
const MAX_SHOWN = 60;

/** How many names are listed. */
const MAX_LISTED = 20;

/** A text as it is, but not without end. */
export function showText(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** A name in quotes. */
export function showName(name: string): string {
  return JSON.stringify(showText(name));
}

/** Names in quotes, separated by commas. */
export function showNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_LISTED).map(showName);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
