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

/** Finds the parts of an entry of a provisioner file by the paths that they have in the native form. */
export class ProvisionerSource implements DefinitionSource {
  readonly file?: string;
  readonly #document: YamlDocument;
  readonly #index: number;

  constructor(document: YamlDocument, index: number) {
    this.#document = document;
    this.#index = index;
    this.file = document.file;
  }

  pathOf([root, field, ...rest]: JsonPath): JsonPath {
    const path: JsonPath = [this.#index];
    if (root === 'metadata' || field === 'driver') {
      return [...path, 'uri'];
    }
    if (field === 'type') {
      return [...path, 'type'];
    }
    return field === 'inputs'
      ? [...path, ...(rest[0] === 'templates' ? rest.slice(1) : rest)]
      : path;
  }

  rangeOf(path: JsonPath): SourceRange | undefined {
    return this.#document.rangeOf(this.pathOf(path));
  }

  locate(path: JsonPath, options?: LocateOptions): SourceLocation {
    return this.#document.locate(this.pathOf(path), options);
  }
}
