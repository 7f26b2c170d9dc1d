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
  JsonObject,
  JsonValue,
  YamlDocument,
  suggestNear,
  validateSchema,
} from '@platform-orchestrator/score';
import { SourcePlace } from '../../model/Definitions';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';
import {
  API_VERSION,
  DEFINITION_SCHEMAS,
  DefinitionKind,
} from './definitionSchemas';
import { toEnvironmentType } from './toEnvironmentType';
import {
  UnversionedDefinition,
  toResourceDefinition,
} from './toResourceDefinition';
import { toResourceType } from './toResourceType';
import { EnvironmentType, ResourceType } from '../../model/Definitions';

/** What one document gave. */
export type ReadDocument =
  | ({ kind: 'EnvironmentType' } & DefinitionItem<EnvironmentType>)
  | ({ kind: 'ResourceType' } & DefinitionItem<ResourceType>)
  | ({ kind: 'ResourceDefinition' } & DefinitionItem<UnversionedDefinition>);

const GROUP = API_VERSION.slice(0, API_VERSION.indexOf('/') + 1);
const KINDS = Object.keys(DEFINITION_SCHEMAS) as DefinitionKind[];

/** Reads a document of the native API version. */
export function readDefinitionDocument(document: YamlDocument): {
  read?: ReadDocument;
  diagnostics: Diagnostic[];
} {
  const value = document.value as JsonObject;
  const kind = KINDS.find(item => item === value.kind);
  if (!kind) {
    return { diagnostics: [unknownKind(document, value.kind)] };
  }
  const diagnostics = mostTelling(
    validateSchema({
      schema: DEFINITION_SCHEMAS[kind],
      value,
      source: document,
      codePrefix: 'definitions',
      isSecret: path => path[0] === 'spec' && path[1] === 'secrets',
    }),
  );
  if (diagnostics.length > 0) {
    return { diagnostics };
  }
  const place = placeOf(document);
  switch (kind) {
    case 'EnvironmentType':
      return {
        read: {
          kind,
          value: toEnvironmentType(value, place),
          source: document,
        },
        diagnostics,
      };
    case 'ResourceType':
      return {
        read: { kind, value: toResourceType(value, place), source: document },
        diagnostics,
      };
    default:
      return {
        read: {
          kind,
          value: toResourceDefinition(value, place),
          source: document,
        },
        diagnostics,
      };
  }
}

/** That none of several forms fits says nothing where another problem of the same value says which one was meant. */
function mostTelling(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    ({ code, path }) =>
      !code.endsWith('/no-alternative') ||
      !diagnostics.some(other => other.path === path && other.code !== code),
  );
}

/** A version of this API that is not known is likely a mistake, though the document is skipped like any other. */
export function warnOfVersion(document: YamlDocument): Diagnostic[] {
  const found = apiVersionOf(document);
  return found?.startsWith(GROUP) && found !== API_VERSION
    ? [
        itemDiagnostic(document, ['apiVersion'], {
          code: 'definitions/unknown-version',
          severity: 'warning',
          message: `The document is skipped: its API version "${found}" is not known.`,
          expected: API_VERSION,
          found,
          suggestion: `write "apiVersion: ${API_VERSION}"`,
        }),
      ]
    : [];
}

/** The API version of a document, where it has one. */
export function apiVersionOf(document: YamlDocument): string | undefined {
  const { value } = document;
  const version =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? value.apiVersion
      : undefined;
  return typeof version === 'string' ? version : undefined;
}

/** Where a document says its name. */
export function placeOf(document: YamlDocument): SourcePlace {
  const { file = '', range } = document.locate(['metadata', 'name']);
  return { file, ...(range && { range }) };
}

function unknownKind(
  document: YamlDocument,
  kind: JsonValue | undefined,
): Diagnostic {
  const near = typeof kind === 'string' ? suggestNear(kind, KINDS) : undefined;
  return itemDiagnostic(document, ['kind'], {
    code: 'definitions/unknown-kind',
    message:
      kind === undefined
        ? 'The document has no kind.'
        : `The kind ${JSON.stringify(kind)} is not known.`,
    expected: `one of ${KINDS.join(', ')}`,
    found: kind === undefined ? 'none' : JSON.stringify(kind),
    suggestion:
      near === undefined
        ? `write one of ${KINDS.map(item => `"kind: ${item}"`).join(', ')}`
        : `did you mean "${near}"?`,
  });
}
