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
import { EnvironmentType, SourcePlace } from '../../model/Definitions';
import { readMetadata } from './readMetadata';

/** Makes an environment type of a valid document, with the defaults filled in. */
export function toEnvironmentType(
  document: JsonObject,
  place: SourcePlace,
): EnvironmentType {
  const spec = document.spec as JsonObject & Partial<EnvironmentType>;
  return {
    ...readMetadata(document),
    order: spec.order!,
    protected: spec.protected ?? false,
    ...(spec.approvals && { approvals: spec.approvals }),
    waitFor: spec.waitFor ?? 'ready',
    drift: spec.drift ?? 'report',
    place,
  };
}
