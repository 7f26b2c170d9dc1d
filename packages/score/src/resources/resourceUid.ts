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

import { ResourceRequest } from '../model/Workload';

/**
 * The identity of a resource within an application, in the form of the reference implementation: `<type>.<class>#<id>`. Requests with the same identity mean the same
 * resource. The class defaults to `default`, the id to `<workload>.<name>`.
 *
 * @example
 * ```ts
 * resourceUid({ type: 'postgres' }, 'web', 'db'); // 'postgres.default#web.db'
 * resourceUid({ type: 'postgres', class: 'large', id: 'main' }, 'web', 'db'); // 'postgres.large#main'
 * ```
 *
 * @public
 */
export function resourceUid(
  request: Pick<ResourceRequest, 'type' | 'class' | 'id'>,
  workloadName: string,
  resourceName: string,
): string {
  return `${request.type}.${request.class ?? 'default'}#${
    request.id ?? `${workloadName}.${resourceName}`
  }`;
}
