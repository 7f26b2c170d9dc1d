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
import { textParts } from './textParts';

/** A lock and a speech balloon open a marker, the same two in reverse order close it. */
const OPENING = '\u{1F510}\u{1F4AC}';
const CLOSING = '\u{1F4AC}\u{1F510}';

/** A marker, with what stands between the nearest opening and closing. */
const MARKER = new RegExp(
  `${OPENING}((?:(?!${OPENING}|${CLOSING}).)*)${CLOSING}`,
  'gsu',
);

/**
 * The text by which provisioners of score-k8s hand on a secret inside an ordinary output: what their template function
 * `encodeSecretRef` prints.
 *
 * @example
 * ```ts
 * encodeSecretMarker({ name: 'db', key: 'password' }); // 🔐💬db_password💬🔐
 * ```
 *
 * @public
 */
export function encodeSecretMarker(reference: SecretReference): string {
  return `${OPENING}${reference.name}_${reference.key}${CLOSING}`;
}

/**
 * Text in which the markers of {@link encodeSecretMarker} have become references. What is not closed is text.
 *
 * @throws SyntaxError when a marker lacks the underscore between name and key
 *
 * @example
 * ```ts
 * decodeSecretMarkers('postgres://app:🔐💬db_password💬🔐@db');
 * // ['postgres://app:', { name: 'db', key: 'password' }, '@db']
 * ```
 *
 * @public
 */
export function decodeSecretMarkers(text: string): ResolvedText {
  const parts: (string | SecretReference)[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKER)) {
    parts.push(text.slice(end, match.index), parseReference(match[1]));
    end = match.index + match[0].length;
  }
  return end === 0 ? text : textParts([...parts, text.slice(end)]);
}

/** The Secret's name, which can't hold an underscore, one underscore, and the key, which can. */
function parseReference(inside: string): SecretReference {
  const underscore = inside.indexOf('_');
  if (underscore < 0) {
    throw new SyntaxError(
      'A marker of a secret has no "_" between the name of the Secret and the key. Write markers with encodeSecretRef.',
    );
  }
  return {
    name: inside.slice(0, underscore),
    key: inside.slice(underscore + 1),
  };
}
