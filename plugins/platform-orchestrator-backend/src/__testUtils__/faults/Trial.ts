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
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeploymentRecord,
  EngineContext,
  hasEnded,
} from '@platform-orchestrator/engine';
import { checkInvariants } from '@platform-orchestrator/engine/testUtils';
import { OutsideWorld, OutsideWorldOptions } from '../replicas/OutsideWorld';
import { Replica } from '../replicas/Replica';
import {
  ReplicaProcess,
  ReplicaProcessOptions,
} from '../replicas/ReplicaProcess';
import { APPLICATION, prepareDatabase } from '../replicas/prepareDatabase';
import { FAULT_DEFINITIONS, faultFiles } from './faultPlatform';

/** Milliseconds that one deployment may take, whatever happens to those who run it. */
const PATIENCE = 120_000;
const POLL = 20;

/** One environment on a database of its own, with real things outside and replicas that come and go. */
export class Trial {
  readonly world: OutsideWorld;
  /** Creates deployments and looks; runs nothing. */
  readonly observer: Replica;
  readonly #world: OutsideWorldOptions;
  /** Connection string of its database. */
  readonly url: string;
  readonly #settings: Partial<EngineContext['settings']>;
  readonly #nodes: number;
  readonly #replicas = new Set<ReplicaProcess>();
  #round = 0;

  static async create(options: {
    /** Connection string of a superuser. */
    server: string;
    nodes: number;
    settings?: Partial<EngineContext['settings']>;
  }): Promise<Trial> {
    const id = randomUUID().slice(0, 8);
    const url = await prepareDatabase({
      server: options.server,
      name: `trial_${id}`,
      environments: 1,
    });
    return new Trial({ ...options, url, id });
  }

  private constructor(
    options: Parameters<typeof Trial.create>[0] & { url: string; id: string },
  ) {
    this.url = options.url;
    this.#nodes = options.nodes;
    this.#settings = options.settings ?? {};
    this.#world = {
      directory: join(tmpdir(), `trial-${options.id}`),
      server: options.server,
      prefix: `thing_${options.id}_`,
      slowness: 20,
    };
    this.world = new OutsideWorld(this.#world);
    this.observer = new Replica({
      url: this.url,
      definitions: FAULT_DEFINITIONS,
      drivers: this.world.drivers,
      settings: this.#settings,
    });
  }

  /** Replicas that run. */
  get replicas(): ReplicaProcess[] {
    return [...this.#replicas].filter(({ isRunning }) => isRunning);
  }

  async startReplica(
    options: Partial<Pick<ReplicaProcessOptions, 'url' | 'host'>> = {},
  ): Promise<ReplicaProcess> {
    const replica = await ReplicaProcess.start({
      url: this.url,
      definitions: FAULT_DEFINITIONS,
      world: this.#world,
      settings: this.#settings,
      ...options,
    });
    this.#replicas.add(replica);
    return replica;
  }

  /** Asks for the deployment of another set than the one before. */
  async deploy(): Promise<DeploymentRecord> {
    this.#round += 1;
    return this.#create();
  }

  /** Deploys the same once more and waits for the end. */
  async deployAgain(): Promise<DeploymentRecord> {
    return this.ended((await this.#create()).id);
  }

  /** The present state; undefined while the database is away. */
  async look(id: string): Promise<DeploymentRecord | undefined> {
    return this.observer.engine.store.getDeployment(id).catch(() => undefined);
  }

  /** Waits for the end. */
  async ended(id: string): Promise<DeploymentRecord> {
    const start = Date.now();
    while (Date.now() - start < PATIENCE) {
      const deployment = await this.look(id);
      if (deployment && hasEnded(deployment.state)) {
        return deployment;
      }
      await sleep(POLL);
    }
    throw new Error(`Deployment ${id} is stuck: ${await this.#describe(id)}`);
  }

  /** Violations of what must hold now; replicas must be there and nothing may run. */
  async check(ended: DeploymentRecord): Promise<string[]> {
    const violations: string[] = [];
    if (ended.state !== 'succeeded') {
      violations.push(
        `deployment #${ended.number} ended as ${ended.state}: ${JSON.stringify(
          ended.problems,
        )}`,
      );
    }
    try {
      await checkInvariants({
        store: this.observer.engine.store,
        things: await this.world.things(),
        environmentUid: ended.environmentUid,
      });
    } catch (error) {
      violations.push(String(error));
    }
    return violations;
  }

  /** Deploys the same once more, which must do nothing. */
  async checkRepeated(): Promise<string[]> {
    const again = await this.deployAgain();
    const entries = await this.observer.engine.store.listEntries({
      deploymentId: again.id,
      after: 0,
      limit: 1_000,
    });
    const touched = entries.filter(({ node }) => node !== undefined);
    return touched.length === 0
      ? this.check(again)
      : [
          `deploying again was no no-op: ${touched
            .map(({ kind, node }) => `${kind} ${node}`)
            .join(', ')}`,
        ];
  }

  async end(): Promise<void> {
    await Promise.all(this.replicas.map(replica => replica.kill()));
    await this.observer.stop();
    await this.world.remove();
    await rm(this.#world.directory, { recursive: true, force: true });
  }

  #create(): Promise<DeploymentRecord> {
    return this.observer.orchestrator.createDeployment({
      application: APPLICATION,
      environment: 'env-1',
      source: {
        kind: 'score',
        complete: true,
        files: faultFiles({ nodes: this.#nodes, round: this.#round }),
      },
      confirm: { deletes: true },
      createdBy: 'user:default/trial',
    });
  }

  async #describe(id: string): Promise<string> {
    const deployment = await this.look(id);
    const { output } = this.replicas[0] ?? { output: '' };
    return `${deployment?.state} of ${deployment?.owner}\n${output}`;
  }
}
