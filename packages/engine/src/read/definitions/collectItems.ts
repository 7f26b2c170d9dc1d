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

import { Diagnostic } from '@platform-orchestrator/score';
import {
  DefinitionItem,
  DefinitionItems,
  itemDiagnostic,
} from './DefinitionItem';
import { definitionVersion } from './definitionVersion';
import { ReadDocument } from './ReadDocument';

/** Gathers what the documents describe by name. The same name twice is an error; the first one counts. */
export function collectItems(
  documents: readonly ReadDocument[],
  hmac: (text: string) => string,
): { items: DefinitionItems; diagnostics: Diagnostic[] } {
  const items: DefinitionItems = {
    environmentTypes: new Map(),
    resourceTypes: new Map(),
    definitions: new Map(),
  };
  const diagnostics: Diagnostic[] = [];
  const add = <T extends { name: string }>(
    map: Map<string, DefinitionItem<T>>,
    item: DefinitionItem<T>,
    kind: string,
  ) => {
    const { name } = item.value;
    const first = map.get(name);
    if (first) {
      diagnostics.push(duplicateName(kind, item, first));
    } else {
      map.set(name, item);
    }
  };
  for (const document of documents) {
    switch (document.kind) {
      case 'EnvironmentType':
        add(items.environmentTypes, document, document.kind);
        break;
      case 'ResourceType':
        add(items.resourceTypes, document, document.kind);
        break;
      default: {
        const { value, source, kind } = document;
        const version = definitionVersion(value, hmac);
        add(items.definitions, { value: { ...value, version }, source }, kind);
      }
    }
  }
  return { items, diagnostics };
}

function duplicateName(
  kind: string,
  item: DefinitionItem<{ name: string }>,
  first: DefinitionItem<{ name: string }>,
): Diagnostic {
  const path = ['metadata', 'name'];
  const { name } = item.value;
  return itemDiagnostic(item.source, path, {
    code: 'definitions/duplicate-name',
    message: `There are two documents of kind ${kind} with the name "${name}".`,
    expected: `one ${kind} of that name`,
    found: name,
    suggestion: 'rename or remove one of them',
    related: [{ message: 'the other one', ...first.source.locate(path) }],
  });
}
