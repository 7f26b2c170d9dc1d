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

import { JsonObject } from '@platform-orchestrator/backstage-plugin-common';

/** Names of the properties of a JSON Schema; those it requires have no question mark. */
export function schemaProperties(schema: JsonObject | undefined): string[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: object;
    required?: string[];
  };
  return Object.keys(properties).map(name =>
    required.includes(name) ? name : `${name}?`,
  );
}
