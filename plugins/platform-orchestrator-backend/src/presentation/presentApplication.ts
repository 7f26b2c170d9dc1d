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
  Application,
  EnvironmentSummary,
} from '@platform-orchestrator/backstage-plugin-common';
import { ApplicationRecord } from '../applications/records';

/** An application with those of its environments that the reader may see. */
export function presentApplication(
  application: ApplicationRecord,
  environments: readonly EnvironmentSummary[],
): Application {
  const { name, title, description, owner, createdAt, etag } = application;
  return {
    name,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(owner !== undefined && { owner }),
    createdAt: createdAt.toISOString(),
    etag,
    environments: [...environments].sort(
      (one, other) =>
        one.order - other.order || (one.name < other.name ? -1 : 1),
    ),
  };
}
