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

const LABEL_VALUE_LENGTH = 63;

/** What the value of a label can't hold. */
const ILLEGAL_CHARACTERS = /[^A-Za-z0-9._-]+/g;

/** What the value of a label can hold, but not begin or end with. */
const OUTER_PUNCTUATION = /^[._-]+|[._-]+$/g;

/**
 * The text as the value of a label. What had to be changed ends in a digest of the whole, so that two values that differ still differ.
 *
 * @example
 * ```ts
 * legalLabelValue('shop'); // shop
 * legalLabelValue('a shop/blue'); // a-shop-blue-cb0f6a6b2e
 * ```
 *
 * @public
 */
export function legalLabelValue(text: string): string {
  const legal = text
    .replace(ILLEGAL_CHARACTERS, '-')
    .replace(OUTER_PUNCTUATION, '');
  if (legal === text && text.length <= LABEL_VALUE_LENGTH) {
    return text;
  }
  const suffix = digest(text);
  const stem = legal
    .slice(0, LABEL_VALUE_LENGTH - suffix.length - 1)
    .replace(OUTER_PUNCTUATION, '');
  return stem === '' ? suffix : `${stem}-${suffix}`;
}
