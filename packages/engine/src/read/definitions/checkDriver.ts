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
  suggestNear,
} from '@platform-orchestrator/score';
import {
  DEPLOYMENT_TARGET,
  KUBERNETES_OBJECT,
  ROLLOUT,
} from '../../match/builtinTypes';
import { compileDefinition } from '../../match/compileDefinition';
import { validateKnownPart } from '../../match/validateKnownPart';
import { ResourceDefinition } from '../../model/Definitions';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';

/** A driver without a schema for secrets takes none. */
const NO_SECRETS: JsonObject = { type: 'object', additionalProperties: false };

/** Checks the inputs of a definition against its driver, and that the driver is one for the type. */
export function checkDriver(
  { value, source }: DefinitionItem<ResourceDefinition>,
  { drivers }: CheckContext,
): Diagnostic[] {
  if (value.type === ROLLOUT || value.type === KUBERNETES_OBJECT) {
    return [
      itemDiagnostic(source, ['spec', 'type'], {
        code: 'definitions/not-definable',
        message: `Resources of type "${value.type}" are applied by the target; no definition can provide them.`,
        expected: `another type; the target has the type ${DEPLOYMENT_TARGET}`,
        found: value.type,
        suggestion: `write "type: ${DEPLOYMENT_TARGET}" to say where workloads run`,
      }),
    ];
  }
  if (!drivers) {
    return [];
  }
  const path = ['spec', 'driver'];
  const driver = drivers.get(value.driver);
  if (!driver) {
    const known = drivers.list().map(({ id }) => id);
    const near = suggestNear(value.driver, known);
    return [
      itemDiagnostic(source, path, {
        code: 'definitions/unknown-driver',
        severity: 'warning',
        message: `This installation has no driver "${value.driver}"; resources that match "${value.name}" will fail.`,
        expected: `one of ${[...known].sort().join(', ') || 'no driver'}`,
        found: value.driver,
        suggestion:
          near === undefined
            ? 'install the driver’s module in the backend'
            : `did you mean "${near}"?`,
      }),
    ];
  }
  const { inputs, secrets } = compileDefinition(value);
  return [
    ...(value.type === DEPLOYMENT_TARGET && !driver.capabilities.target
      ? [
          itemDiagnostic(source, path, {
            code: 'definitions/no-target',
            message: `The driver "${driver.id}" cannot run workloads.`,
            expected: `one of ${
              drivers
                .list()
                .filter(({ capabilities }) => capabilities.target)
                .map(({ id }) => id)
                .sort()
                .join(', ') || 'no driver of this installation'
            }`,
            found: driver.id,
          }),
        ]
      : []),
    ...validateKnownPart({
      value: inputs,
      codePrefix: 'definitions',
      schema: driver.inputs.values,
      source,
      path: ['spec', 'inputs'],
    }),
    ...validateKnownPart({
      value: secrets,
      codePrefix: 'definitions',
      schema: driver.inputs.secrets ?? NO_SECRETS,
      source,
      path: ['spec', 'secrets'],
      secret: true,
    }),
  ];
}
