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

import { Config } from '@backstage/config';
import { configError } from './configError';
import {
  SERVICE_ACTIONS,
  ServiceAccessRule,
  ServiceAction,
} from './PlatformOrchestratorConfig';

const KEY = 'platformOrchestrator.serviceAccess';

/** Reads `platformOrchestrator.serviceAccess`: Backstage does not ask the permission policy about service tokens, so this is asked instead. */
export function readServiceAccess(
  config: Config | undefined,
): ServiceAccessRule[] {
  const items = config?.getOptionalConfigArray('serviceAccess') ?? [];
  return items.map((item, index) => ({
    subject: item.getString('subject'),
    applications: item.getOptionalStringArray('applications'),
    environmentTypes: item.getOptionalStringArray('environmentTypes'),
    actions: item
      .getStringArray('actions')
      .map((action, place) =>
        readAction(action, `${KEY}[${index}].actions[${place}]`),
      ),
  }));
}

function readAction(action: string, key: string): ServiceAction {
  const known = SERVICE_ACTIONS.find(candidate => candidate === action);
  if (!known) {
    throw configError(
      key,
      `expected one of ${SERVICE_ACTIONS.join(', ')}, found '${action}'`,
    );
  }
  return known;
}
