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

import { JsonObject } from '@platform-orchestrator/score';

/** What imported definitions refer to and their files do not say: configuration under `import`. @public */
export interface DefinitionImport {
  /** What `${context.org.id}` yields, and what types of the own organization begin with. */
  organization?: string;
  /** By the name that `driver_account` has: what the driver gets as the secret input `account`. A leaf may be `{ store, ref, version? }`. */
  accounts?: Readonly<Record<string, JsonObject>>;
}
