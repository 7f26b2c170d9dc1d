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
  SourceMap,
  formatPath,
} from '@platform-orchestrator/score';
import {
  EnvironmentType,
  ResourceDefinition,
  ResourceType,
} from '../../model/Definitions';

/** Finds what a document says by the paths of the native form. */
export interface DefinitionSource extends SourceMap {
  /** Where the document has it; the path itself where it is missing. */
  pathOf?(path: JsonPath): JsonPath;
}

/** Something that a document describes, and where each part of it stands, by the paths of the native form. */
export interface DefinitionItem<T> {
  value: T;
  source: DefinitionSource;
}

/** What all documents describe, by name. */
export interface DefinitionItems {
  environmentTypes: Map<string, DefinitionItem<EnvironmentType>>;
  resourceTypes: Map<string, DefinitionItem<ResourceType>>;
  definitions: Map<string, DefinitionItem<ResourceDefinition>>;
}

/** A diagnostic about a path of an item. */
export function itemDiagnostic(
  source: DefinitionSource,
  path: JsonPath,
  diagnostic: Omit<Diagnostic, 'file' | 'range' | 'path' | 'severity'> & {
    severity?: Diagnostic['severity'];
    /** A piece of the text at the path. */
    piece?: string;
    /** Point at the key. */
    key?: boolean;
  },
): Diagnostic {
  const { piece, key, ...rest } = diagnostic;
  return {
    severity: 'error',
    ...rest,
    ...source.locate(path, {
      ...(key && { key }),
      ...(piece !== undefined && { piece: { text: piece, occurrence: 0 } }),
    }),
    path: formatPath(source.pathOf?.(path) ?? path),
  };
}
