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

import { MatchRequest } from '@platform-orchestrator/backstage-plugin-common';

/** The call of `platctl explain` that answers a request from a folder of definitions. */
export function explainCommand(request: MatchRequest): string {
  const { type, application, environment, environmentType, id } = request;
  const resource = [
    type,
    request.class && `.${request.class}`,
    id && `#${id}`,
  ].join('');
  return [
    `platctl explain '${resource}' --definitions ./definitions`,
    `--app ${application} --env ${environment}`,
    environmentType && `--env-type ${environmentType}`,
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}
