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

/** Longest name that the catalog takes. */
const MAXIMUM_LENGTH = 63;
const HASH_LENGTH = 8;

/**
 * An entity name that people can read and that belongs to one thing alone: `<words>-<start of its key>`, at most 63 characters.
 *
 * @param words - What people call it by; cut where it is too long.
 * @param key - A hash of its identity, in hexadecimal.
 */
export function entityName(words: string[], key: string): string {
  const prefix = words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAXIMUM_LENGTH - HASH_LENGTH - 1)
    .replace(/^-+|-+$/g, '');
  const hash = key.slice(0, HASH_LENGTH);
  return prefix ? `${prefix}-${hash}` : hash;
}
