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
  YamlDocument,
  suggestNear,
  validateSchema,
} from '@platform-orchestrator/score';
import { DefinitionImport } from '../DefinitionImport';
import { itemDiagnostic } from '../definitions/DefinitionItem';
import { ReadDocument } from '../definitions/ReadDocument';
import { placeOf } from '../definitions/placeOf';
import { HumanitecSource } from './HumanitecSource';
import { HUMANITEC_SCHEMAS, HumanitecKind } from './humanitecSchemas';
import { toEnvironmentType } from './toEnvironmentType';
import { toResourceDefinition } from './toResourceDefinition';
import { toResourceType } from './toResourceType';

const KINDS = Object.keys(HUMANITEC_SCHEMAS) as HumanitecKind[];

/** Reads an entity of Humanitec's orchestrator as it is. What has no counterpart here is an error, for dropping it would change what it means. */
export function readHumanitecDocument(
  document: YamlDocument,
  imports: DefinitionImport,
): { read?: ReadDocument; diagnostics: Diagnostic[] } {
  const value = document.value as JsonObject;
  const kind = KINDS.find(item => item === value.kind);
  if (!kind) {
    return { diagnostics: [unknownKind(document, value.kind)] };
  }
  const diagnostics = validateSchema({
    schema: HUMANITEC_SCHEMAS[kind],
    value,
    source: document,
    codePrefix: 'definitions',
    isSecret: path =>
      path[1] === 'driver_inputs' &&
      (path[2] === 'secrets' || path[2] === 'secret_refs'),
  }).map(describeUnsupported);
  if (diagnostics.length > 0) {
    return { diagnostics };
  }
  const source = new HumanitecSource(document);
  const place = placeOf(document.file, source);
  switch (kind) {
    case 'EnvironmentType':
      return {
        read: { kind, value: toEnvironmentType(value, place), source },
        diagnostics,
      };
    case 'ResourceType':
      return {
        read: { kind, value: toResourceType(value, place, imports), source },
        diagnostics,
      };
    default:
      return {
        read: {
          kind: 'ResourceDefinition',
          value: toResourceDefinition(value, place),
          source,
        },
        diagnostics,
      };
  }
}

/** Schema errors whose reason is that something has no counterpart. */
function describeUnsupported(diagnostic: Diagnostic): Diagnostic {
  switch (diagnostic.path) {
    case 'entity.in_place_driver_change':
      return {
        ...diagnostic,
        message:
          'A driver cannot change in place: the resource is deleted through the old driver first.',
        suggestion: 'remove it, or set it to false',
      };
    case 'entity.is_deleted':
      return {
        ...diagnostic,
        message: 'The definition is deleted.',
        suggestion: 'remove the document',
      };
    case 'entity.driver_inputs':
      return diagnostic.code === 'definitions/not-allowed'
        ? {
            ...diagnostic,
            message: '"driver_inputs" has both secrets and secret_refs.',
            expected: 'secrets or secret_refs',
            suggestion: 'keep one of them',
          }
        : diagnostic;
    default:
      return diagnostic;
  }
}

function unknownKind(
  document: YamlDocument,
  kind: JsonObject[string],
): Diagnostic {
  const near = typeof kind === 'string' ? suggestNear(kind, KINDS) : undefined;
  return itemDiagnostic(document, ['kind'], {
    code: 'definitions/unsupported-kind',
    message: `Entities of kind ${JSON.stringify(
      kind ?? null,
    )} cannot be imported.`,
    expected: `one of ${KINDS.join(', ')}`,
    found: JSON.stringify(kind ?? null),
    suggestion:
      near === undefined
        ? 'keep the document out of the folder of definitions'
        : `did you mean "${near}"?`,
  });
}
