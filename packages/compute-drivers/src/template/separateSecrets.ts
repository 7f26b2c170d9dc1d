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

import { isDeepStrictEqual } from 'node:util';
import { ApplyOutputs, DriverError } from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { setOwn } from '../setOwn';
import { TemplateResult } from './runTemplates';

/** Fields of a Secret of Kubernetes that are kept secret. */
const SECRET_FIELDS = new Set(['data', 'stringData']);

/**
 * Tells plain outputs from secret ones: an output in which a secret has any influence is secret as a whole.
 *
 * @param decoy - What the templates give with other secrets; undefined where they fail with these, and nothing can be told apart.
 * @throws DriverError `invalid` for a manifest that would show a secret.
 */
export function separateSecrets(
  result: TemplateResult,
  decoy: TemplateResult | undefined,
): ApplyOutputs {
  const outputs: ApplyOutputs = { values: {}, secrets: {} };
  for (const [name, value] of Object.entries(result.outputs)) {
    const plain = decoy && isDeepStrictEqual(value, decoy.outputs[name]);
    setOwn(plain ? outputs.values : outputs.secrets, name, value ?? null);
  }
  for (const [name, value] of Object.entries(result.secrets)) {
    if (Object.hasOwn(result.outputs, name)) {
      throw new DriverError(
        'invalid',
        `${name} is given by the template of the outputs and by that of the secrets, and there can be only one output of that name`,
        {
          input: 'inputs.templates.secrets',
          nextStep: 'Keep it in one of the two templates',
        },
      );
    }
    setOwn(outputs.secrets, name, value ?? null);
  }
  if (
    result.manifests.length > 0 &&
    !(decoy && isDeepStrictEqual(shown(result), shown(decoy)))
  ) {
    throw new DriverError(
      'invalid',
      'A manifest shows a secret outside of the data of a Secret',
      {
        input: 'inputs.templates.manifests',
        nextStep:
          'Put it into the stringData of a manifest of kind Secret, and refer to that',
      },
    );
  }
  return outputs;
}

/** What others see of the manifests. */
function shown({ manifests }: TemplateResult): JsonValue {
  return manifests.map(({ location, object }) => [location, visible(object)]);
}

/** The parts of an object that are no secret. */
function visible(object: JsonObject): JsonValue {
  return object.kind === 'Secret'
    ? Object.fromEntries(
        Object.entries(object).filter(([field]) => !SECRET_FIELDS.has(field)),
      )
    : object;
}
