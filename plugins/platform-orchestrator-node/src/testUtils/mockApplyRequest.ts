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

import { ApplyRequest } from '@platform-orchestrator/engine';

/**
 * A request for a resource of an application `shop` in `development`.
 *
 * @param fields - replaces single fields
 *
 * @public
 */
export function mockApplyRequest(
  fields: Partial<ApplyRequest> = {},
): ApplyRequest {
  const key = fields.key ?? '0123456789abcdef0123456789abcdef01234567';
  return {
    key,
    identity: { type: 'thing', class: 'default', id: 'workloads.web.thing' },
    context: {
      application: { id: 'shop' },
      environment: {
        id: 'development',
        type: 'development',
        uid: 'shop/development',
      },
      deployment: { id: 'deployment-1' },
    },
    params: {},
    inputs: { values: {}, secrets: {} },
    manifests: [],
    labels: {
      'platform-orchestrator.io/application': 'shop',
      'platform-orchestrator.io/environment': 'development',
      'platform-orchestrator.io/environment-uid': 'shop/development',
      'platform-orchestrator.io/resource-key': key,
    },
    ...fields,
  };
}
