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
import { itemDiagnostic } from './DefinitionItem';
import { ReadDocument } from './ReadDocument';
import { DEFINITION_SCHEMAS, DefinitionKind } from './definitionSchemas';
import { toEnvironmentType } from './toEnvironmentType';
import { placeOf } from './placeOf';
import { toResourceDefinition } from './toResourceDefinition';
import { toResourceType } from './toResourceType';

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
  const place = placeOf(document.file, document);
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
