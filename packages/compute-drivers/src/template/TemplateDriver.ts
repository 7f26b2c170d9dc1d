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
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  Driver,
  DriverCapabilities,
  DriverError,
  DriverInputs,
  ValueObject,
  containsSecret,
  revealValue,
} from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { withRandom } from '../go/withRandom';
import { decoyOf } from './decoyOf';
import { TemplateResult, runTemplates } from './runTemplates';
import { separateSecrets } from './separateSecrets';
import { TEMPLATE_INPUTS } from './templateInputs';

/**
 * Makes outputs and manifests of Go templates, with the inputs, templates and order of Humanitec's driver of this name.
 *
 * @remarks
 * Functions that use randomness, such as `randAlphaNum`, give the same values at every run of one resource. There is no clock, network or environment.
 *
 * An output in which a secret has any influence is a secret output: the templates run a second time with other secrets, and what differs is secret.
 *
 * @public
 */
export class TemplateDriver implements Driver {
  readonly id = 'template';
  readonly inputs: DriverInputs = TEMPLATE_INPUTS;
  readonly capabilities: DriverCapabilities = {
    target: false,
    pure: true,
    manifests: true,
  };

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const { params, inputs, key, previous } = request;
    const { values, secrets } = inputs;
    const templates = readTemplates(values);
    return withRandom(context, random => {
      const run = (
        reveal: (value: ValueObject, secret: boolean) => JsonObject,
      ) =>
        runTemplates({
          templates,
          random,
          data: {
            id: key,
            resource: reveal(params, false),
            driver: {
              values: reveal(values, false),
              secrets: reveal(secrets, true),
            },
            cookie: readCookie(previous?.cookie),
          },
        });
      const result = run(value => revealValue(value) as JsonObject);
      const hasSecrets =
        Object.keys(secrets).length > 0 ||
        containsSecret(values) ||
        containsSecret(params);
      const decoy = hasSecrets ? attempt(() => run(decoyOf)) : result;
      const { cookie, manifests } = result;
      return {
        outputs: separateSecrets(result, decoy),
        ...(manifests.length > 0 && { manifests }),
        ...(Object.keys(cookie).length > 0 && {
          cookie: JSON.stringify(cookie),
        }),
      };
    });
  }

  async delete(): Promise<void> {
    // nothing was made: the objects of its manifests are resources of their own
  }
}

function readTemplates(values: ValueObject): JsonObject {
  const { templates } = values;
  if (
    templates === null ||
    typeof templates !== 'object' ||
    Array.isArray(templates)
  ) {
    throw new DriverError('invalid', 'There are no templates', {
      input: 'inputs.templates',
      nextStep:
        'Write templates: { outputs: … } under the inputs of the definition',
    });
  }
  if (containsSecret(templates)) {
    throw new DriverError('invalid', 'A template holds a secret', {
      input: 'inputs.templates',
      nextStep:
        'Write the placeholder under the secrets of the definition, and read it as .driver.secrets',
    });
  }
  return templates as JsonObject;
}

function readCookie(cookie: string | undefined): JsonValue {
  return cookie === undefined ? null : JSON.parse(cookie);
}

function attempt(run: () => TemplateResult): TemplateResult | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof DriverError) {
      return undefined;
    }
    throw error;
  }
}
