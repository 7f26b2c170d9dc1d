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

import { digest } from './digest';

/** Length of a DNS label (RFC 1123), to which names of containers, volumes and Services are held. */
const LABEL_LENGTH = 63;

/** Length of a DNS subdomain, to which names of most objects are held. */
export const OBJECT_NAME_LENGTH = 253;

/** What a DNS label can't hold. */
const ILLEGAL_CHARACTERS = /[^a-z0-9-]+/g;

/** Dashes at the ends, where a DNS label needs a letter or a digit. */
const OUTER_DASHES = /^-+|-+$/g;

/**
 * The parts joined by dashes, as a DNS label of at most `max` characters. What had to be changed to get there ends in a digest of the
 * whole, so that two names that differ still differ.
 *
 * @param max - at least 12
 *
 * @example
 * ```ts
 * legalName(['web', 'claim'], 63); // web-claim
 * legalName(['Web_1'], 63); // web-1-93f4c8d00c
 * ```
 *
 * @public
 */
export function legalName(
  parts: readonly string[],
  max: number = LABEL_LENGTH,
): string {
  const wanted = parts.join('-');
  const legal = wanted
    .toLowerCase()
    .replace(ILLEGAL_CHARACTERS, '-')
    .replace(OUTER_DASHES, '');
  if (legal === wanted && legal.length <= max && legal !== '') {
    return legal;
  }
  const suffix = digest(parts.join('\0'));
  const stem = legal
    .slice(0, max - suffix.length - 1)
    .replace(OUTER_DASHES, '');
  return stem === '' ? suffix : `${stem}-${suffix}`;
}
