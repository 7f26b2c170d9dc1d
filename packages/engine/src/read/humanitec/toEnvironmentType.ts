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

/** Entities do not say their place in the order of promotion; names decide among equals. */
const NO_ORDER = 0;

/** Makes an environment type of a valid entity. */
export function toEnvironmentType(
  document: JsonObject,
  place: SourcePlace,
): EnvironmentType {
  const { id } = document.metadata as { id: string };
  const { description } = document.entity as { description?: string };
  return {
    name: id,
    ...(description !== undefined && { description }),
    order: NO_ORDER,
    protected: false,
    waitFor: 'ready',
    drift: 'report',
    place,
  };
}
