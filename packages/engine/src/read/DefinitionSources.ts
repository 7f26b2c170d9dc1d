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
  SourceMap,
  YamlDocument,
  YamlLimits,
  readYamlDocuments,
} from '@platform-orchestrator/score';
import { DefinitionSet, SourcePlace } from '../model/Definitions';
import { GraphOrigin } from '../model/ResourceGraph';
import { SourceMaps } from './SourceMaps';
import { apiVersionOf } from './definitions/apiVersionOf';
import { HumanitecSource } from './humanitec/HumanitecSource';
import { HUMANITEC_API_VERSION } from './humanitec/humanitecSchemas';
import { parsePath } from './parsePath';

/**
 * Positions in the files of definitions. Files are read again when a position is asked for, which is rare; that keeps their syntax trees out of memory.
 */
export class DefinitionSources implements SourceMaps {
  readonly #files: ReadonlyMap<string, string>;
  readonly #definitions: DefinitionSet;
  readonly #limits: Partial<YamlLimits>;
  #last?: { file: string; documents: readonly SourceMap[] };

  constructor(options: {
    files: readonly { path: string; content: string }[];
    definitions: DefinitionSet;
    limits: Partial<YamlLimits>;
  }) {
    this.#files = new Map(
      options.files.map(({ path, content }) => [path, content]),
    );
    this.#definitions = options.definitions;
    this.#limits = options.limits;
  }

  locate(
    origin: Pick<GraphOrigin, 'kind' | 'name' | 'path' | 'placeholder'>,
  ): SourcePlace | undefined {
    const place = this.#placeOf(origin);
    if (!place) {
      return undefined;
    }
    const document = this.#documentAt(place);
    const { range } =
      document?.locate(parsePath(origin.path), {
        ...(origin.placeholder && {
          piece: { text: origin.placeholder, occurrence: 0 },
        }),
      }) ?? {};
    return range ? { file: place.file, range } : place;
  }

  #placeOf({
    kind,
    name,
  }: Pick<GraphOrigin, 'kind' | 'name'>): SourcePlace | undefined {
    switch (kind) {
      case 'definition':
        return this.#definitions.definitions.get(name)?.place;
      case 'implicit':
        return this.#definitions.resourceTypes.get(name)?.place;
      default:
        return undefined;
    }
  }

  /** The document whose name stands at the place. */
  #documentAt({ file, range }: SourcePlace): SourceMap | undefined {
    const line = range?.start.line;
    return this.#documents(file).find(
      document =>
        document.locate(['metadata', 'name']).range?.start.line === line,
    );
  }

  #documents(file: string): readonly SourceMap[] {
    if (this.#last?.file !== file) {
      const content = this.#files.get(file) ?? '';
      const { documents } = readYamlDocuments(content, {
        ...this.#limits,
        file,
      });
      this.#last = { file, documents: documents.map(sourceOf) };
    }
    return this.#last.documents;
  }
}

/** Paths are those of the native form, however the document is written. */
function sourceOf(document: YamlDocument): SourceMap {
  return apiVersionOf(document) === HUMANITEC_API_VERSION
    ? new HumanitecSource(document)
    : document;
}
