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

import { Definition } from '@platform-orchestrator/backstage-plugin-common';

/** What of the definitions is shown. */
export interface DefinitionFilter {
  /** A part of a name, a title or a value of the criteria. */
  search: string;
  type?: string;
  driver?: string;
  shown: 'all' | 'unused';
}

/** The definitions that a filter leaves, by type and name. */
export function filterDefinitions(
  definitions: Definition[],
  filter: DefinitionFilter,
): Definition[] {
  const { type, driver, shown } = filter;
  const search = filter.search.trim().toLowerCase();
  return definitions
    .filter(definition => !type || definition.type === type)
    .filter(definition => !driver || definition.driver === driver)
    .filter(definition => shown === 'all' || isUnused(definition))
    .filter(definition =>
      searched(definition).some(text => text.toLowerCase().includes(search)),
    )
    .sort(
      (a, b) => a.type.localeCompare(b.type) || a.name.localeCompare(b.name),
    );
}

/** Whether no active resource was made by it. */
export function isUnused(definition: Definition): boolean {
  return resourcesOf(definition) === 0;
}

/** How many active resources were made by it, in all its versions. */
export function resourcesOf({ usage }: Definition): number {
  return usage.reduce((sum, { resources }) => sum + resources, 0);
}

function searched({ name, title = '', criteria }: Definition): string[] {
  return [name, title, ...criteria.flatMap(rule => Object.values(rule))];
}
