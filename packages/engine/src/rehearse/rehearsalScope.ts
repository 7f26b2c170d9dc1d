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

import { createHash } from 'node:crypto';
import { SecretScope } from '../ports/SecretStore';

/**
 * Keys of nobody: nothing is sealed, and all values of secrets are equal. So nothing that a rehearsal gives, and that somebody may keep, tells anything about a secret; only
 * the text around secrets and the references to outside stores count.
 */
export const REHEARSAL_SCOPE: SecretScope = {
  seal: refuse,
  open: refuse,
  hmac: text => digest(text.split('\u0000').map(withoutValue)),
};

function refuse(): never {
  throw new Error('Nothing is sealed where nothing is kept');
}

/** Of the parts that `comparableValue` tells apart, those that are no secret. */
function withoutValue(part: string): string {
  return part.startsWith('text:') || part.startsWith('store:') ? part : '';
}

function digest(parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('hex')
    .slice(0, 40);
}
