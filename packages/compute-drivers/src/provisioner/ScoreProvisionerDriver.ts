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
  ScorePart,
  ValueObject,
  containsSecret,
  revealValue,
} from '@platform-orchestrator/engine';
import { JsonObject } from '@platform-orchestrator/score';
import { checkTemplate } from '../go/checkTemplate';
import { withRandom } from '../go/withRandom';
import { separateSecrets } from '../template/separateSecrets';
import { decoyOf } from '../template/decoyOf';
import { provisionerData } from './provisionerData';
import { readMemory, writeMemory } from './provisionerMemory';
import { ProvisionerResult, runProvisioner } from './runProvisioner';

/** Fields of the data, and the part of the Score files that each is made of. */
const SCORE_FIELDS: readonly [field: string, part: ScorePart][] = [
  ['SourceWorkload', 'workload'],
  ['Metadata', 'metadata'],
  ['WorkloadMetadata', 'workloadMetadata'],
  ['WorkloadServices', 'services'],
];

/**
 * Runs `template://` provisioners of Score's tools, as their files have them: score-k8s and, as far as they make no parts of a Compose project, score-compose.
 *
 * @remarks
 * Its state is its cookie. `shared` is a document of the environment, so resources are provisioned one at a time.
 *
 * @public
 */
export class ScoreProvisionerDriver implements Driver {
  readonly id = 'score-provisioner';
  readonly inputs: DriverInputs = {
    values: {
      type: 'object',
      required: ['uri', 'templates'],
      additionalProperties: false,
      properties: {
        uri: {
          type: 'string',
          description: 'Tells the provisioner from others',
        },
        templates: {
          type: 'object',
          additionalProperties: { type: 'string' },
          description: 'Go templates by what they make',
        },
      },
    },
    // their texts have no placeholders
    code: { names: ['templates'], delimiters: [], check: checkTemplate },
  };
  readonly capabilities: DriverCapabilities = {
    target: false,
    pure: true,
    manifests: true,
    maxConcurrency: 1,
  };

  readsScore(inputs: ValueObject): ScorePart[] {
    const text = Object.values(templatesOf(inputs)).join('\n');
    return SCORE_FIELDS.filter(([field]) => text.includes(`.${field}`)).map(
      ([, part]) => part,
    );
  }

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const templates = templatesOf(request.inputs.values);
    const memory = await readMemory({
      request,
      context,
      usesShared:
        Object.values(templates).some(text => text.includes('.Shared')) ||
        templates.shared !== undefined,
    });
    const [result, decoy] = await withRandom(context, random => {
      const run = (reveal: (value: ValueObject) => JsonObject) =>
        runProvisioner({
          templates,
          random,
          data: provisionerData({ request, reveal, ...memory }),
        });
      const first = run(value => revealValue(value) as JsonObject);
      return [
        first,
        containsSecret(request.params)
          ? attempt(() => run(value => decoyOf(value, false)))
          : first,
      ];
    });
    refuseCompose(result);
    const outputs = separateSecrets(
      { ...result, secrets: {}, cookie: {} },
      decoy && { ...decoy, secrets: {}, cookie: {} },
    );
    result.messages.forEach(message => context.progress(message));
    const cookie = await writeMemory({ request, context, memory, result });
    return {
      outputs,
      ...(result.manifests.length > 0 && { manifests: result.manifests }),
      ...(cookie !== undefined && { cookie }),
    };
  }

  async delete(): Promise<void> {
    // nothing was made: the objects of its manifests are resources of their own
  }
}

function templatesOf({ templates }: ValueObject): Record<string, string> {
  return (templates ?? {}) as Record<string, string>;
}

function attempt(run: () => ProvisionerResult): ProvisionerResult | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof DriverError) {
      return undefined;
    }
    throw error;
  }
}

function refuseCompose({ compose }: ProvisionerResult): void {
  const [part] = compose;
  if (part) {
    throw new DriverError(
      'invalid',
      `The provisioner makes ${part} of a Compose project, which no target runs`,
      {
        input: `inputs.templates.${part}`,
        nextStep:
          'Use a provisioner of score-k8s for this type, or a definition with another driver',
      },
    );
  }
}
