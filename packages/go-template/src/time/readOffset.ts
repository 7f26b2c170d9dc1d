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

/** Seconds east of Greenwich of a text such as `-07:00`, which has to have the form of its layout; `undefined` when it does not. */
export function readOffset(text: string, form: string): number | undefined {
  const pattern = form
    .replace(/^[-Z]/, '([-+])')
    .replace(/[0-9]{2}/g, '([0-9]{2})');
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (!match) {
    return undefined;
  }
  const [, sign, ...parts] = match;
  const [hours, minutes = 0, seconds = 0] = parts.map(Number);
  if (hours > 24 || minutes > 60 || seconds > 60) {
    return undefined;
  }
  const size = (hours * 60 + minutes) * 60 + seconds;
  return sign === '-' ? -size : size;
}
