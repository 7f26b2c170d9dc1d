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

/** Line breaks, which decoders of base64 skip. */
const LINE_BREAKS = /[\r\n]/g;

/** One or two signs that fill up the last group of four. */
const PADDING = /={1,2}$/;

/** What standard base64 is not made of. */
const OTHER_CHARACTERS = /[^A-Za-z0-9+/]/;

/** The bytes of standard base64 with padding, or undefined where it is none. Node's own decoder never refuses anything. */
export function decodeBase64(base64: string): Buffer | undefined {
  const text = base64.replace(LINE_BREAKS, '');
  const isBase64 =
    text.length % 4 === 0 && !OTHER_CHARACTERS.test(text.replace(PADDING, ''));
  return isBase64 ? Buffer.from(text, 'base64') : undefined;
}
