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

import { ApplyContext } from '@platform-orchestrator/engine';
import { DriverTestHost } from './DriverTestHost';
import { mockApplyRequest } from './mockApplyRequest';

/**
 * What a driver gets with a call.
 *
 * @param options - replaces single fields; with `host`, calls share generated secrets, state and the record of what was said
 *
 * @public
 */
export function mockDriverContext(
  options: Partial<ApplyContext> & { key?: string; host?: DriverTestHost } = {},
): ApplyContext {
  const {
    key = mockApplyRequest().key,
    host = new DriverTestHost(),
    ...fields
  } = options;
  return { ...host.context({ key }), ...fields };
}
