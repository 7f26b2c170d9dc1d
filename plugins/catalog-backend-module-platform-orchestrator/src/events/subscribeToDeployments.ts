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

import { EventsService } from '@backstage/plugin-events-node';
import { DEPLOYMENT_TOPIC } from '@platform-orchestrator/backstage-plugin-common';

/** Calls back with the application of each deployment that something is told about. */
export async function subscribeToDeployments(options: {
  events: EventsService;
  onChange: (application: string) => void;
}): Promise<void> {
  await options.events.subscribe({
    id: 'platform-orchestrator-entities',
    topics: [DEPLOYMENT_TOPIC],
    async onEvent({ eventPayload }) {
      const { application } = (eventPayload ?? {}) as { application?: unknown };
      if (typeof application === 'string') {
        options.onChange(application);
      }
    },
  });
}
