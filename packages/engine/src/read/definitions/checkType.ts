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

import { Diagnostic, suggestNear } from '@platform-orchestrator/score';
import { NODE_TYPES_OF_WORKLOADS } from '../../match/builtinTypes';
import { DefinitionIndex } from '../../match/DefinitionIndex';
import { DefinitionSet } from '../../model/Definitions';

/** A type for which there is no rule can never be provided: a warning here, an error of the nodes that ask for it. */
export function checkType(
  type: string,
  definitions: DefinitionSet,
):
  | Pick<
      Diagnostic,
      'code' | 'severity' | 'message' | 'expected' | 'found' | 'suggestion'
    >
  | undefined {
  const index = DefinitionIndex.of(definitions);
  if (
    NODE_TYPES_OF_WORKLOADS.has(type) ||
    index.rules(type).length > 0 ||
    index.provisioners(type).length > 0
  ) {
    return undefined;
  }
  const known = new Set([
    ...NODE_TYPES_OF_WORKLOADS,
    ...[...definitions.definitions.values()].map(item => item.type),
  ]);
  const near = suggestNear(type, known);
  return {
    code: 'definitions/type-not-provided',
    severity: 'warning',
    message: `No definition provides the type "${type}".`,
    expected: 'a type that a definition with criteria provides',
    found: type,
    suggestion:
      near === undefined
        ? `add a ResourceDefinition of type ${type}`
        : `did you mean "${near}"?`,
  };
}
