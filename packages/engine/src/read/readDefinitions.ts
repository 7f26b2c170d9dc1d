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
  SourceRange,
  YamlDocument,
  YamlLimits,
  readYamlDocuments,
} from '@platform-orchestrator/score';
import { DefinitionSet } from '../model/Definitions';
import { DriverRegistry } from '../ports/DriverRegistry';
import { DefinitionImport } from './DefinitionImport';
import { DefinitionSources } from './DefinitionSources';
import { SourceMaps } from './SourceMaps';
import { checkDefinitions } from './definitions/checkDefinitions';
import { collectItems } from './definitions/collectItems';
import { API_VERSION } from './definitions/definitionSchemas';
import { ReadDocument } from './definitions/ReadDocument';
import { apiVersionOf } from './definitions/apiVersionOf';
import { isDefinitionTest } from './definitions/isDefinitionTest';
import { readDefinitionDocument } from './definitions/readDefinitionDocument';
import { warnOfVersion } from './definitions/warnOfVersion';
import { HUMANITEC_API_VERSION } from './humanitec/humanitecSchemas';
import { readHumanitecDocument } from './humanitec/readHumanitecDocument';
import { makeDefinitionSet } from './makeDefinitionSet';
import {
  ProvisionerEntry,
  isProvisionerFile,
  readProvisionerDocument,
} from './provisioners/readProvisionerDocument';
import { toProvisionerDefinitions } from './provisioners/toProvisionerDefinitions';

/** A file that a platform team wrote. @public */
export interface DefinitionFile {
  /** As the source names it, such as `examples/platform/postgres.yaml`; `*.provisioners.yaml` are files of Score provisioners. */
  path: string;
  /** YAML or JSON, any number of documents. */
  content: string;
}

/** @public */
export interface ReadDefinitionsOptions {
  files: readonly DefinitionFile[];
  /** The drivers of the installation: inputs are checked against their schemas. Without them inputs are not checked. */
  drivers?: DriverRegistry;
  /** The secret stores of the installation: what `{ store, ref }` names is checked against them. Without them it is not checked. */
  secretStores?: readonly string[];
  /** What imported definitions refer to. */
  import?: DefinitionImport;
  /** Keyed hash for the literal secrets in a definition's version: the same text gives the same hash for as long as the versions are to be compared. */
  hmac: (text: string) => string;
}

/** A document that is none of ours. @public */
export interface SkippedDocument {
  file: string;
  range?: SourceRange;
  /** Missing where it has none. */
  apiVersion?: string;
}

/** @public */
export interface ReadDefinitionsResult {
  /** All that could be read. It is used only when no diagnostic is an error. */
  definitions: DefinitionSet;
  /** In the order of files, lines and columns. */
  diagnostics: Diagnostic[];
  /** Documents of another API version, or of none. */
  skipped: SkippedDocument[];
  /** Positions of what the definitions say. */
  sources: SourceMaps;
}

/** Definitions of a whole company in one file are fine; a file that takes memory away is not. */
const LIMITS: Partial<YamlLimits> = {
  maxBytes: 8 * 1024 * 1024,
  maxDepth: 100,
  maxNodes: 1_000_000,
  maxDocuments: 10_000,
};

/**
 * Reads all files of definitions as one set and validates them: schema, driver inputs against the driver's schema, root, type, class and output of every placeholder,
 * duplicate names and criteria. All mistakes are reported at once.
 *
 * What an installation lacks, such as a driver, is a warning: it is an error of the nodes that match.
 *
 * @public
 */
export function readDefinitions(
  options: ReadDefinitionsOptions,
): ReadDefinitionsResult {
  const { import: imports = {} } = options;
  const diagnostics: Diagnostic[] = [];
  const skipped: SkippedDocument[] = [];
  const read: ReadDocument[] = [];
  const provisioners: ProvisionerEntry[] = [];
  const files = [...options.files].sort(byPath);
  for (const { path, content } of files) {
    const yaml = readYamlDocuments(content, { ...LIMITS, file: path });
    diagnostics.push(...yaml.diagnostics);
    for (const document of yaml.documents) {
      if (isProvisionerFile(path)) {
        const file = readProvisionerDocument(document);
        provisioners.push(...file.entries);
        diagnostics.push(...file.diagnostics);
        continue;
      }
      if (isDefinitionTest(document)) {
        // for platctl test
        continue;
      }
      const result = readDocument(document, imports);
      if (!result) {
        skipped.push(skip(document, path));
        diagnostics.push(...warnOfVersion(document));
        continue;
      }
      diagnostics.push(...result.diagnostics);
      if (result.read) {
        read.push(result.read);
      }
    }
  }

  read.push(...toProvisionerDefinitions(provisioners));
  const collected = collectItems(read, options.hmac);
  const { items } = collected;
  const definitions = makeDefinitionSet({
    environmentTypes: valuesOf(items.environmentTypes),
    resourceTypes: valuesOf(items.resourceTypes),
    definitions: valuesOf(items.definitions),
    import: imports,
  });
  diagnostics.push(
    ...collected.diagnostics,
    ...checkDefinitions({
      items,
      definitions,
      drivers: options.drivers,
      secretStores: options.secretStores,
    }),
  );
  return {
    definitions,
    diagnostics: sortByPlace(diagnostics),
    skipped,
    sources: new DefinitionSources({ files, definitions, limits: LIMITS }),
  };
}

/** @returns undefined for a document of another API version, or of none */
function readDocument(
  document: YamlDocument,
  imports: DefinitionImport,
): { read?: ReadDocument; diagnostics: Diagnostic[] } | undefined {
  switch (apiVersionOf(document)) {
    case API_VERSION:
      return readDefinitionDocument(document);
    case HUMANITEC_API_VERSION:
      return readHumanitecDocument(document, imports);
    default:
      return undefined;
  }
}

function skip(document: YamlDocument, file: string): SkippedDocument {
  const apiVersion = apiVersionOf(document);
  const { range } = document.locate(
    apiVersion === undefined ? [] : ['apiVersion'],
  );
  return {
    file,
    ...(range && { range }),
    ...(apiVersion !== undefined && { apiVersion }),
  };
}

function valuesOf<T>(items: ReadonlyMap<string, { value: T }>): T[] {
  return [...items.values()].map(({ value }) => value);
}

function byPath(left: DefinitionFile, right: DefinitionFile): number {
  return compare(left.path, right.path) || compare(left.content, right.content);
}

/** By file, line and column, so that the order of the checks does not show. */
function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (left, right) =>
      compare(left.file ?? '', right.file ?? '') ||
      line(left) - line(right) ||
      column(left) - column(right) ||
      compare(left.code, right.code) ||
      compare(left.message, right.message),
  );
}

function line({ range }: Diagnostic): number {
  return range?.start.line ?? 0;
}

function column({ range }: Diagnostic): number {
  return range?.start.column ?? 0;
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
