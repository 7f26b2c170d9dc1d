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
  JsonObject,
  JsonValue,
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
  readonly #files: readonly { path: string; content: string }[];
  readonly #definitions: DefinitionSet;
  readonly #limits: Partial<YamlLimits>;
  #last?: { file: string; documents: readonly NamedSource[] };

  constructor(options: {
    files: readonly { path: string; content: string }[];
    definitions: DefinitionSet;
    limits: Partial<YamlLimits>;
  }) {
    this.#files = options.files;
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
    const document = this.#documents(place.file).find(
      ({ name, line }) =>
        name === origin.name && line === place.range?.start.line,
    );
    const { range } =
      document?.source.locate(parsePath(origin.path), {
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

  /** Several texts may have the same name, such as parts of one configuration file. */
  #documents(file: string): readonly NamedSource[] {
    if (this.#last?.file !== file) {
      const documents = this.#files
        .filter(({ path }) => path === file)
        .flatMap(
          ({ content }) =>
            readYamlDocuments(content, { ...this.#limits, file }).documents,
        );
      this.#last = { file, documents: documents.map(named) };
    }
    return this.#last.documents;
  }
}

/** A document, found by its name and the line where it stands. */
interface NamedSource {
  name: JsonValue | undefined;
  line: number | undefined;
  source: SourceMap;
}

/** Paths are those of the native form, however the document is written. */
function named(document: YamlDocument): NamedSource {
  const source =
    apiVersionOf(document) === HUMANITEC_API_VERSION
      ? new HumanitecSource(document)
      : document;
  const { metadata } = (document.value ?? {}) as { metadata?: JsonObject };
  return {
    name: metadata?.name ?? metadata?.id,
    line: source.locate(['metadata', 'name']).range?.start.line,
    source,
  };
}
