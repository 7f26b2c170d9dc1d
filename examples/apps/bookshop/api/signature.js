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

'use strict';

const { createHmac, timingSafeEqual } = require('node:crypto');

/** A signature is good for five minutes, so that it cannot be used again later. */
const LIFETIME_MILLISECONDS = 5 * 60 * 1000;

/**
 * Whether whoever sent a request knows the key: the header `x-signature` is the
 * HMAC of time, method, path and body.
 */
function isSignedBy(key, { method, path, body, headers }) {
  const time = headers['x-time'] ?? '';
  const age = Math.abs(Date.now() - Date.parse(time));
  if (!(age < LIFETIME_MILLISECONDS)) {
    return false;
  }
  const expected = createHmac('sha256', key)
    .update([time, method, path, body].join('\n'))
    .digest();
  const given = Buffer.from(headers['x-signature'] ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

module.exports = { isSignedBy };
