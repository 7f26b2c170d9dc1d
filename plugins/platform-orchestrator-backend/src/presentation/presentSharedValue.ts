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

import {
  SharedValue,
  SharedValueVersion,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  SharedValueChange,
  SharedValueRecord,
} from '../values/SharedValueRecord';

export function presentSharedValue(record: SharedValueRecord): SharedValue {
  const { name, level, secret, value, description, version, setBy } = record;
  return {
    name,
    level,
    secret,
    ...(value !== undefined && { value }),
    ...(description !== undefined && { description }),
    version,
    setBy,
    setAt: record.setAt.toISOString(),
  };
}

export function presentValueVersion(
  change: SharedValueChange,
): SharedValueVersion {
  return { ...presentSharedValue(change), action: change.action };
}
