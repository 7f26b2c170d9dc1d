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
  Diagnostic,
  JsonPath,
  suggestNear,
} from '@platform-orchestrator/score';
import { Template, compileDefinition } from '../../match/compileDefinition';
import { ResourceDefinition } from '../../model/Definitions';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';

/** A secret store that this installation does not have: a warning here, an error of the nodes that match. */
export function checkStores(
  { value, source }: DefinitionItem<ResourceDefinition>,
  { secretStores }: CheckContext,
): Diagnostic[] {
  if (!secretStores) {
    return [];
  }
  return storesIn(compileDefinition(value).secrets, ['spec', 'secrets'])
    .filter(({ store }) => !secretStores.includes(store))
    .map(({ store, path }) => {
      const near = suggestNear(store, secretStores);
      return itemDiagnostic(source, path, {
        code: 'definitions/unknown-store',
        severity: 'warning',
        message: `This installation has no secret store "${store}"; resources that match "${value.name}" will fail.`,
        expected: `one of ${[...secretStores].sort().join(', ') || 'no store'}`,
        found: store,
        suggestion:
          near === undefined
            ? `add "${store}" to platformOrchestrator.secrets.stores`
            : `did you mean "${near}"?`,
      });
    });
}

function storesIn(
  template: Template,
  path: JsonPath,
): { store: string; path: JsonPath }[] {
  switch (template.kind) {
    case 'store':
      return [{ store: template.store, path: [...path, 'store'] }];
    case 'list':
      return template.items.flatMap((item, index) =>
        storesIn(item, [...path, index]),
      );
    case 'object':
      return template.entries.flatMap(([key, item]) =>
        storesIn(item, [...path, key]),
      );
    default:
      return [];
  }
}
