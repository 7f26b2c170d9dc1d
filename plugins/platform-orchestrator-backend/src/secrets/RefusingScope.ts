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

import { ServiceUnavailableError } from '@backstage/errors';
import { SecretScope } from '@platform-orchestrator/engine';

/** What an administrator has to do before the orchestrator keeps anything secret in production. */
export const MISSING_KEYS_NOTICE =
  'No key is configured, so nothing can be deployed: add to app-config.yaml `platformOrchestrator: { secrets: { keys: [{ id: "1", secret: "${PLATFORM_ORCHESTRATOR_KEY}" }] } }`, ' +
  'with the variable set to the output of `openssl rand -base64 32`';

/** Stands where keys are missing in production: nothing is ever kept unencrypted, nor under a key that nobody chose. */
export class RefusingScope implements SecretScope {
  seal(): never {
    throw new ServiceUnavailableError(MISSING_KEYS_NOTICE);
  }

  open(): never {
    throw new ServiceUnavailableError(MISSING_KEYS_NOTICE);
  }

  hmac(): never {
    throw new ServiceUnavailableError(MISSING_KEYS_NOTICE);
  }
}
