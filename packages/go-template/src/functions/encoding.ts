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

import { decodeText, encodeText } from '../text/bytes';
import { decodeBase64, encodeBase64 } from '../text/base64';
import { decodeBase32, encodeBase32 } from '../text/base32';
import { defineFunction, FunctionFamily } from './defineFunction';

/** Sprig's functions for base 64 and 32. What cannot be decoded gives the message as a text, as in Go. */
export const encodingFunctions: FunctionFamily = {
  b64enc: defineFunction(['string'], ([text]) =>
    encodeBase64(encodeText(text)),
  ),
  b64dec: defineFunction(['string'], ([text]) => {
    const decoded = decodeBase64(text);
    return typeof decoded === 'number'
      ? `illegal base64 data at input byte ${decoded}`
      : decodeText(decoded);
  }),
  b32enc: defineFunction(['string'], ([text]) =>
    encodeBase32(encodeText(text)),
  ),
  b32dec: defineFunction(['string'], ([text]) => {
    const decoded = decodeBase32(text);
    return typeof decoded === 'number'
      ? `illegal base32 data at input byte ${decoded}`
      : decodeText(decoded);
  }),
};
