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

import { randomUUID } from 'node:crypto';
import {
  DeploymentRecord,
  EngineContext,
  ScoreFile,
  hasEnded,
} from '@platform-orchestrator/engine';
import { Replica } from '../src/__testUtils__/replicas/Replica';
import {
  APPLICATION,
  prepareDatabase,
} from '../src/__testUtils__/replicas/prepareDatabase';
import { NOOP_DEFINITIONS, noopDriver } from './noopPlatform';

/** A database of its own with environments, and an engine on it in this process. */
export class BenchEnvironment {
  readonly url: string;
  readonly replica: Replica;

  static async create(options: {
    server: string;
    environments?: number;
    settings?: Partial<EngineContext['settings']>;
  }): Promise<BenchEnvironment> {
    const { server, environments = 1, settings } = options;
    const name = `bench_${randomUUID().slice(0, 8)}`;
    const url = await prepareDatabase({ server, name, environments });
    return new BenchEnvironment(url, settings);
  }

  private constructor(
    url: string,
    settings: Partial<EngineContext['settings']> = {},
  ) {
    this.url = url;
    this.replica = new Replica({
      url,
      definitions: NOOP_DEFINITIONS,
      drivers: [noopDriver],
      settings,
    });
  }

  /** Asks for a deployment of a whole set. */
  async request(options: {
    files: ScoreFile[];
    environment?: number;
  }): Promise<DeploymentRecord> {
    return this.replica.orchestrator.createDeployment({
      ...this.#sourceOf(options),
      createdBy: 'user:default/bench',
    });
  }

  async plan(options: { files: ScoreFile[] }) {
    const { plan } = await this.replica.orchestrator.createPlan({
      ...this.#sourceOf(options),
      createdBy: 'user:default/bench',
    });
    return plan;
  }

  /** Resolves with a deployment that succeeded; looks when it hears of it, so that waiting costs nothing. */
  async ended(id: string): Promise<DeploymentRecord> {
    const { store } = this.replica.engine;
    let unsubscribe = () => {};
    try {
      return await new Promise((resolve, reject) => {
        const look = async () => {
          const deployment = (await store.getDeployment(id))!;
          if (deployment.state === 'succeeded') {
            resolve(deployment);
          } else if (hasEnded(deployment.state)) {
            reject(new Error(JSON.stringify(deployment.problems)));
          }
        };
        unsubscribe = store.onChange(({ deploymentId, nodesOnly }) => {
          if (deploymentId === id && !nodesOnly) {
            look().catch(reject);
          }
        });
        look().catch(reject);
      });
    } finally {
      unsubscribe();
    }
  }

  async stop(): Promise<void> {
    await this.replica.stop();
  }

  #sourceOf(options: { files: ScoreFile[]; environment?: number }) {
    const { files, environment = 1 } = options;
    return {
      application: APPLICATION,
      environment: `env-${environment}`,
      source: { kind: 'score' as const, complete: true, files },
    };
  }
}
