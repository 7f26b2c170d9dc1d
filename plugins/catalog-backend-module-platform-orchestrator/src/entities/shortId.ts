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

import { ResourceIdentity } from '@platform-orchestrator/backstage-plugin-common';

/** What people call a resource within its application: the name in the Score file, the shared id, or its type. */
export function shortId({ id }: ResourceIdentity): string {
  const words = id.split('.');
  if (words[0] === 'workloads' && words.length > 2) {
    return words.slice(2).join('.');
  }
  if (words[0] === 'shared' && words.length > 1) {
    return words.slice(1).join('.');
  }
  return id;
}
