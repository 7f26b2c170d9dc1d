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
  Value,
} from '@platform-orchestrator/engine';
import { randomText } from './randomText';

const DEFAULT_LENGTH = 32;
const LONGEST = 4096;
// a byte must be able to name every character
const MOST_CHARACTERS = 256;
const DEFAULT_ALPHABET =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Gives a random text as the secret output `value`: made once per resource, durable before anything else sees it, gone with the resource.
 *
 * @remarks
 * It is `pure`: the host keeps the value. In a plan the host's `context.secret` ends the call where there is no value yet, and the result is
 * unknown until then; so nothing here may catch what it throws.
 *
 * @public
 */
export class GeneratedSecretDriver implements Driver {
  readonly id = 'generated-secret';
  readonly inputs: DriverInputs = {
    values: {
      type: 'object',
      additionalProperties: false,
      properties: {
        length: {
          type: 'integer',
          minimum: 1,
          maximum: LONGEST,
          default: DEFAULT_LENGTH,
          description: 'Characters of the value',
        },
        alphabet: {
          type: 'string',
          minLength: 2,
          maxLength: MOST_CHARACTERS,
          default: DEFAULT_ALPHABET,
          description: 'The characters to choose from, each once',
        },
      },
    },
  };
  readonly capabilities: DriverCapabilities = { target: false, pure: true };

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const { length, alphabet } = request.inputs.values;
    const size = readLength(length);
    const characters = readAlphabet(alphabet);
    const value = await context.secret('value', () =>
      randomText({
        length: size,
        alphabet: characters,
        randomBytes: context.randomBytes,
      }),
    );
    return { outputs: { values: {}, secrets: { value: value.reveal() } } };
  }

  async delete(): Promise<void> {
    // the host forgets the value with the resource
  }
}

function readLength(value: Value | undefined): number {
  if (value === undefined) {
    return DEFAULT_LENGTH;
  }
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 1 &&
    value <= LONGEST
  ) {
    return value;
  }
  throw new DriverError(
    'invalid',
    `The length of a generated secret must be a whole number from 1 to ${LONGEST}`,
    { input: 'inputs.length', nextStep: `Leave it out for ${DEFAULT_LENGTH}` },
  );
}

function readAlphabet(value: Value | undefined): string[] {
  if (value === undefined) {
    return [...DEFAULT_ALPHABET];
  }
  const characters = typeof value === 'string' ? [...value] : [];
  if (
    characters.length >= 2 &&
    characters.length <= MOST_CHARACTERS &&
    new Set(characters).size === characters.length
  ) {
    return characters;
  }
  throw new DriverError(
    'invalid',
    `The alphabet of a generated secret must be a text of 2 to ${MOST_CHARACTERS} different characters`,
    {
      input: 'inputs.alphabet',
      nextStep: 'Leave it out for letters and digits',
    },
  );
}
