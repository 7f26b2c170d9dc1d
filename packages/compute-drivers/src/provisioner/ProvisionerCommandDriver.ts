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
  containsSecret,
  revealValue,
} from '@platform-orchestrator/engine';
import {
  JsonObject,
  JsonValue,
  mergeJsonPatch,
} from '@platform-orchestrator/score';
import { commandInput } from './commandInput';
import { provisionerData } from './provisionerData';
import { readMemory, writeMemory } from './provisionerMemory';
import { readObjects } from './readObjects';

/** A program that a provisioner names. @public */
export interface ProvisionerCommand {
  /** A name to be found in the PATH, or a path, as the URI has it. */
  program: string;
  args: string[];
  /** What it reads, as JSON. */
  input: string;
  signal: AbortSignal;
}

/**
 * Runs a program and resolves with what it writes. Rejects when it cannot be run, or ends with an error.
 *
 * @public
 */
export type RunProvisionerCommand = (
  command: ProvisionerCommand,
) => Promise<string>;

/** What a program may write. */
const RESULT_FIELDS = new Set([
  'resource_state',
  'resource_outputs',
  'shared_state',
  'manifests',
]);

/**
 * Runs `cmd://` provisioners of Score's tools: programs of this machine, which can do whatever its backend can. So it is there only where somebody wants it to be.
 *
 * @remarks
 * These provisioners know no deletion: what a program makes besides outputs and manifests stays when the resource goes.
 *
 * @public
 */
export class ProvisionerCommandDriver implements Driver {
  readonly id = 'score-provisioner-command';
  readonly inputs: DriverInputs = {
    values: {
      type: 'object',
      required: ['uri'],
      additionalProperties: false,
      properties: {
        uri: { type: 'string', pattern: '^cmd://' },
        args: { type: 'array', items: { type: 'string' } },
      },
    },
  };
  readonly capabilities: DriverCapabilities = {
    target: false,
    pure: false,
    manifests: true,
    maxConcurrency: 1,
  };
  readonly #run: RunProvisionerCommand;

  constructor(options: { run: RunProvisionerCommand }) {
    this.#run = options.run;
  }

  readsScore(): ScorePart[] {
    return ['workload', 'metadata', 'workloadMetadata', 'services'];
  }

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const { uri, args } = request.inputs.values as {
      uri: string;
      args?: string[];
    };
    const memory = await readMemory({ request, context, usesShared: true });
    const data = provisionerData({
      request,
      reveal: value => revealValue(value) as JsonObject,
      ...memory,
    });
    await context.checkpoint();
    const text = await this.#execute({
      program: uri.slice('cmd://'.length).split('#')[0],
      args: (args ?? []).map(arg => (arg === '<mode>' ? 'provision' : arg)),
      input: JSON.stringify(commandInput(data)),
      signal: context.signal,
    });
    const result = readResult(text);
    const outputs = mapOf(result, 'resource_outputs');
    const manifests = readObjects(listOf(result, 'manifests'), 'manifests');
    const cookie = await writeMemory({
      request,
      context,
      memory,
      result: {
        state: mapOf(result, 'resource_state'),
        shared: mergeJsonPatch(
          memory.shared,
          mapOf(result, 'shared_state'),
        ) as JsonObject,
      },
    });
    const secret = containsSecret(request.params);
    return {
      // nobody knows what the program made of a secret
      outputs: {
        values: secret ? {} : outputs,
        secrets: secret ? outputs : {},
      },
      ...(manifests.length > 0 && { manifests }),
      ...(cookie !== undefined && { cookie }),
    };
  }

  async delete(): Promise<void> {
    // programs of provisioners are not asked to delete
  }

  async #execute(command: ProvisionerCommand): Promise<string> {
    try {
      return await this.#run(command);
    } catch (error) {
      command.signal.throwIfAborted();
      throw new DriverError(
        'invalid',
        `The program ${command.program} of the provisioner failed`,
        { input: 'inputs.uri', nextStep: 'Run it by hand', cause: error },
      );
    }
  }
}

function readResult(text: string): JsonObject {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('what it wrote is no JSON');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw refuse('it wrote no map');
  }
  const unknown = Object.keys(value).find(field => !RESULT_FIELDS.has(field));
  if (unknown !== undefined) {
    throw refuse(`it wrote the unknown field "${unknown}"`);
  }
  return value;
}

function mapOf(result: JsonObject, field: string): JsonObject {
  const value = result[field] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw refuse(`its ${field} is no map`);
  }
  return value;
}

function listOf(result: JsonObject, field: string): JsonValue[] {
  const value = result[field] ?? [];
  if (!Array.isArray(value)) {
    throw refuse(`its ${field} is no list`);
  }
  return value;
}

function refuse(reason: string): DriverError {
  return new DriverError(
    'invalid',
    `The program of the provisioner cannot be used: ${reason}`,
    { input: 'inputs.uri', nextStep: 'Mend the program' },
  );
}
