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
  ApplyOutputs,
  ApplyRequest,
  ApplyResult,
  Driver,
  DriverCapabilities,
  DriverError,
  DriverInputs,
  containsSecret,
  revealValue,
} from '@platform-orchestrator/engine';
import { setOwn } from './setOwn';

/**
 * Gives its inputs as outputs: for things that exist already.
 *
 * @remarks
 * An input that holds a secret anywhere becomes a secret output as a whole, for the plain part of an output cannot hide a leaf.
 *
 * @public
 */
export class StaticDriver implements Driver {
  readonly id: string;
  readonly inputs: DriverInputs = {
    values: { type: 'object' },
    secrets: { type: 'object' },
  };
  readonly capabilities: DriverCapabilities = { target: false, pure: true };

  /**
   * @param id - `static`, or its alias `echo`
   */
  constructor(id: 'static' | 'echo') {
    this.id = id;
  }

  async apply(request: ApplyRequest): Promise<ApplyResult> {
    const { values, secrets } = request.inputs;
    const outputs: ApplyOutputs = { values: {}, secrets: {} };
    for (const [name, value] of Object.entries(values)) {
      const side = containsSecret(value) ? outputs.secrets : outputs.values;
      setOwn(side, name, revealValue(value));
    }
    for (const [name, value] of Object.entries(secrets)) {
      if (Object.hasOwn(values, name)) {
        throw new DriverError(
          'invalid',
          `${name} stands in the inputs and in the secrets, and there can be only one output of that name`,
          {
            input: `secrets.${name}`,
            nextStep: 'Keep it in one of the two places of the definition',
          },
        );
      }
      setOwn(outputs.secrets, name, revealValue(value));
    }
    return { outputs };
  }

  async delete(): Promise<void> {
    // nothing was made
  }
}
