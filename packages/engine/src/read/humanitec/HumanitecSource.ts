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
  JsonPath,
  LocateOptions,
  SourceLocation,
  SourceRange,
  YamlDocument,
} from '@platform-orchestrator/score';
import { DefinitionSource } from '../definitions/DefinitionItem';

/** Fields of the native form and where an entity has them; the longest prefix counts. */
const FIELDS: readonly [native: JsonPath, entity: JsonPath][] = [
  [
    ['metadata', 'name'],
    ['metadata', 'id'],
  ],
  [
    ['metadata', 'title'],
    ['entity', 'name'],
  ],
  [
    ['spec', 'type'],
    ['entity', 'type'],
  ],
  [
    ['spec', 'driver'],
    ['entity', 'driver_type'],
  ],
  [
    ['spec', 'account'],
    ['entity', 'driver_account'],
  ],
  [
    ['spec', 'inputs'],
    ['entity', 'driver_inputs', 'values'],
  ],
  [
    ['spec', 'provision'],
    ['entity', 'provision'],
  ],
  [
    ['spec', 'criteria'],
    ['entity', 'criteria'],
  ],
  [
    ['spec', 'params'],
    ['entity', 'inputs_schema'],
  ],
  [
    ['spec', 'outputs'],
    ['entity', 'outputs_schema', 'properties'],
  ],
  [['spec'], ['entity']],
];

/** Names of fields within criteria and provisions. */
const NAMES: Readonly<Record<string, string>> = {
  environmentType: 'env_type',
  application: 'app_id',
  environment: 'env_id',
  resource: 'res_id',
  isDependent: 'is_dependent',
  matchDependents: 'match_dependents',
};

/** Finds the parts of an entity by the paths that they have in the native form. */
export class HumanitecSource implements DefinitionSource {
  readonly file?: string;
  readonly #document: YamlDocument;

  constructor(document: YamlDocument) {
    this.#document = document;
    this.file = document.file;
  }

  pathOf(path: JsonPath): JsonPath {
    if (path[0] === 'spec' && path[1] === 'secrets') {
      return ['entity', 'driver_inputs', this.#secrets(), ...path.slice(2)];
    }
    const [native, entity] = FIELDS.find(([prefix]) =>
      prefix.every((element, index) => path[index] === element),
    ) ?? [[], []];
    const rest = path.slice(native.length);
    const hasNames = native[1] === 'criteria' || native[1] === 'provision';
    return [
      ...entity,
      ...rest.map((element, index) =>
        hasNames && index === 1 ? NAMES[element] ?? element : element,
      ),
    ];
  }

  rangeOf(path: JsonPath): SourceRange | undefined {
    return this.#document.rangeOf(this.pathOf(path));
  }

  locate(path: JsonPath, options?: LocateOptions): SourceLocation {
    return this.#document.locate(this.pathOf(path), options);
  }

  #secrets(): string {
    const references = ['entity', 'driver_inputs', 'secret_refs'];
    return this.#document.contributes(references) ? 'secret_refs' : 'secrets';
  }
}
