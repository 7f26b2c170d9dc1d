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

import { createBackendModule } from '@backstage/backend-plugin-api';
import { platformOrchestratorDriversExtensionPoint } from '@platform-orchestrator/backstage-plugin-node';
import {
  ApplyRequest,
  Driver,
  DriverError,
  LogLine,
  Runtime,
} from '@platform-orchestrator/engine';

/** What the drivers of a test made, and how they shall behave. */
export class TestWorld {
  /** Inputs of what exists, by the last part of its id. */
  readonly things = new Map<string, unknown>();
  /** Requests that rolled something out, by workload. */
  readonly rollouts = new Map<string, ApplyRequest>();
  /** Refused by the next apply of the node of this name. */
  readonly failures = new Map<string, DriverError>();
  /** Applies of the node of this name wait for it. */
  readonly gates = new Map<string, Promise<void>>();
  health: Runtime['health'] = 'healthy';
  logs: LogLine[] = [];

  /** A module with the drivers `thing`, which makes things, and `runner`, a target. */
  module() {
    return createBackendModule({
      pluginId: 'platform-orchestrator',
      moduleId: 'test-drivers',
      register: env =>
        env.registerInit({
          deps: { drivers: platformOrchestratorDriversExtensionPoint },
          init: async ({ drivers }) => {
            drivers.addDriver(this.#thing());
            drivers.addDriver(async () => this.#runner());
          },
        }),
    });
  }

  async #prepare(name: string): Promise<void> {
    await this.gates.get(name);
    const failure = this.failures.get(name);
    if (failure) {
      throw failure;
    }
  }

  #thing(): Driver {
    return {
      id: 'thing',
      inputs: { values: { type: 'object' }, secrets: { type: 'object' } },
      capabilities: { target: false, pure: false },
      apply: async (request, context) => {
        const name = nameOf(request);
        context.progress(`making ${name}`);
        await this.#prepare(name);
        this.things.set(name, request.inputs.values);
        const password = await context.secret('password', () =>
          Buffer.from(context.randomBytes(12)).toString('hex'),
        );
        return {
          outputs: {
            values: { host: `${name}.internal` },
            secrets: { password: password.reveal() },
          },
        };
      },
      delete: async request => {
        this.things.delete(nameOf(request));
      },
    };
  }

  #runner(): Driver {
    const { logs } = this;
    return {
      id: 'runner',
      inputs: { values: { type: 'object' } },
      capabilities: { target: true, pure: false, usesImages: true },
      apply: async request => {
        const name = nameOf(request);
        await this.#prepare(name);
        this.rollouts.set(name, request);
        return {
          outputs: {
            values: { urls: [`http://${name}.test`] },
            secrets: {},
          },
        };
      },
      delete: async request => {
        this.rollouts.delete(nameOf(request));
      },
      observe: async () => ({
        health: this.health,
        containers: [
          {
            name: 'main',
            state: 'ready',
            restarts: 0,
            startedAt: new Date('2026-11-20T12:00:00.000Z'),
          },
        ],
        urls: [],
      }),
      async *logs(request) {
        yield* logs.slice(-request.tail);
      },
    };
  }
}

function nameOf({ identity }: { identity: { id: string } }): string {
  return identity.id.split('.').pop()!;
}
