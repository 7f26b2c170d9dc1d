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

import { ApplyContext } from '@platform-orchestrator/backstage-plugin-node';
import { createHmac } from 'node:crypto';

const KEY_BYTES = 32;
const DIGITS = 16; // 64 bits: enough that two contents of one rollout never meet, short enough for names

/**
 * The keyed hash of one rollout. Its key is generated once and known to nobody else, so a name with a hash of a secret does not help to guess it.
 */
export async function contentHash(
  context: Pick<ApplyContext, 'secret' | 'randomBytes'>,
): Promise<(content: string) => string> {
  const key = await context.secret('content-hash', () =>
    Buffer.from(context.randomBytes(KEY_BYTES)).toString('hex'),
  );
  return content =>
    createHmac('sha256', key.revealText())
      .update(content)
      .digest('hex')
      .slice(0, DIGITS);
}
