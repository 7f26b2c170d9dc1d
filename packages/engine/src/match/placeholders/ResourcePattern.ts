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
 * Names resources in a placeholder or as the key of a provision: `type[.class][#id]`. A missing class or id is the one of the resource that refers.
 *
 * @public
 */
export interface ResourcePattern {
  type: string;
  class?: string;
  id?: string;
}

/** `@` in place of a class or an id says "the same as mine" explicitly. */
const INHERITED = '@';

/** Type, class and id are separated by the first dot and the first `#`; only an id may hold either of them. */
const PATTERN = /^([^.#]+)(?:\.([^.#]+))?(?:#(.+))?$/s;

/**
 * Undefined when the text is no `type[.class][#id]`.
 *
 * @param readId - turns the id as it is written into the one that it has here
 */
export function parseResourcePattern(
  text: string,
  readId: (id: string) => string = id => id,
): ResourcePattern | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, type, resourceClass, id] = match;
  return {
    type,
    ...(resourceClass && resourceClass !== INHERITED
      ? { class: resourceClass }
      : {}),
    ...(id && id !== INHERITED ? { id: readId(id) } : {}),
  };
}
