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

import { isDeepStrictEqual } from 'node:util';
import {
  DefinitionSet,
  ResourceDefinition,
} from '@platform-orchestrator/engine';
import { ImpactDefinition } from './ImpactDocument';

/** The definitions in which two sets differ. Names of things and comments make no difference. */
export function compareDefinitions(
  before: DefinitionSet,
  after: DefinitionSet,
): ImpactDefinition[] {
  const names = new Set([
    ...before.definitions.keys(),
    ...after.definitions.keys(),
  ]);
  return [...names].sort().flatMap(name => {
    const [old, now] = [before, after].map(({ definitions }) =>
      definitions.get(name),
    );
    if (!old || !now) {
      const { type } = (old ?? now)!;
      const effect = old ? 'removed' : 'added';
      return { name, type, effect, changes: [] } as const;
    }
    const changes = changesOf(old, now);
    return changes.length === 0
      ? []
      : { name, type: now.type, effect: 'changed', changes };
  });
}

function changesOf(
  before: ResourceDefinition,
  after: ResourceDefinition,
): ImpactDefinition['changes'] {
  return [
    ...(before.version === after.version ? [] : (['content'] as const)),
    ...(isDeepStrictEqual(rules(before), rules(after))
      ? []
      : (['criteria'] as const)),
  ];
}

/** Their order makes no difference. */
function rules({ criteria }: ResourceDefinition): string[] {
  return criteria
    .map(rule => JSON.stringify(Object.entries(rule).sort()))
    .sort();
}
