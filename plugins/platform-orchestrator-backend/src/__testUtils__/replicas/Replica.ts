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

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_SETTINGS,
  Driver,
  EngineContext,
  Orchestrator,
  readDefinitions,
} from '@platform-orchestrator/engine';
import {
  TestDefinitions,
  driverRegistry,
} from '@platform-orchestrator/engine/testUtils';
import createKnex, { Knex } from 'knex';
import { DatabaseStateStore } from '../../database/DatabaseStateStore';
import { DeploymentChanges } from '../../database/DeploymentChanges';
import { ReplicaNotifications } from '../../database/ReplicaNotifications';
import { LeaseOwner } from '../../host/LeaseOwner';
import { systemClock } from '../../host/systemClock';
import { systemRandom } from '../../host/systemRandom';
import { EnvelopeSecretStore } from '../../secrets';
import { WrappingKeys } from '../../secrets/WrappingKeys';

/** All replicas on one database wrap with the same key. */
const KEYS = [{ id: 'replicas', secret: 'a key that only tests have' }];

export interface ReplicaOptions {
  /** Connection string of a PostgreSQL database with the plugin's tables. */
  url: string;
  /** YAML of the platform team. */
  definitions: string;
  drivers: readonly Driver[];
  settings?: Partial<EngineContext['settings']>;
  /** Name of this machine; replicas of different names cannot prove of each other that they are gone. */
  host?: string;
  logger?: LoggerService;
  /** Called for every statement. */
  onQuery?: () => void;
}

/** One engine on the plugin's own store, put together as the plugin does it and without a Backstage around it. */
export class Replica {
  readonly engine: EngineContext;
  readonly orchestrator: Orchestrator;
  readonly knex: Knex;
  readonly definitions: TestDefinitions;
  readonly #stopNotifications: () => Promise<void>;

  constructor(options: ReplicaOptions) {
    const { url, logger = silentLogger(), host = 'host' } = options;
    const clock = systemClock;
    const randomBytes = systemRandom.bytes;
    this.knex = createKnex({
      client: 'pg',
      connection: { connectionString: url, connectionTimeoutMillis: 5_000 },
      pool: { min: 0, max: 10 },
      // lost connections are what tests make
      log: { warn() {}, error() {} },
    });
    if (options.onQuery) {
      this.knex.on('query', options.onQuery);
    }
    const { knex } = this;
    const changes = new DeploymentChanges({ logger });
    this.#stopNotifications = new ReplicaNotifications({
      knex,
      changes,
      clock,
      logger,
    }).start();
    this.definitions = new TestDefinitions(readSet(options.definitions));
    const owner = new LeaseOwner({ host });
    this.engine = {
      store: new DatabaseStateStore({ knex, changes }),
      definitions: this.definitions,
      drivers: driverRegistry(options.drivers),
      secrets: new EnvelopeSecretStore({
        knex,
        keys: new WrappingKeys({ keys: KEYS, randomBytes }),
        stores: new Map(),
        randomBytes,
      }),
      clock,
      random: systemRandom,
      logger,
      settings: { ...DEFAULT_SETTINGS, ...options.settings },
      owner: owner.name,
      host,
      isGone: candidate => owner.isGone(candidate),
    };
    this.orchestrator = Orchestrator.create(this.engine);
  }

  /** Replaces the definitions. */
  define(text: string): void {
    this.definitions.set = readSet(text);
  }

  async stop(): Promise<void> {
    await this.orchestrator.stop();
    await this.#stopNotifications();
    await this.knex.destroy();
  }
}

function readSet(text: string) {
  const { definitions, diagnostics } = readDefinitions({
    files: [{ path: 'platform.yaml', content: text }],
    hmac: value => `hmac:${value.length}`,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(JSON.stringify(errors, undefined, 2));
  }
  return definitions;
}

function silentLogger(): LoggerService {
  const silent = () => {};
  const logger: LoggerService = {
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
    child: () => logger,
  };
  return logger;
}
