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

import { EngineContext, Orchestrator } from '../deploy';
import { AttachedManifest } from '../model/ActiveResource';
import { DeploymentRecord } from '../model/Deployment';
import { RequestedSource } from '../model/DeploymentSet';
import {
  ApplyRequest,
  ApplyResult,
  DeleteRequest,
  Driver,
  Runtime,
} from '../ports/Driver';
import { ApplyContext } from '../ports/DriverContext';
import { DriverError } from '../ports/DriverError';
import { StateStore } from '../ports/StateStore';
import { KUBERNETES_OBJECT } from '../match/builtinTypes';
import { revealValue } from '../model/Value';
import { readDefinitions } from '../read';
import { DEFAULT_SETTINGS } from '../deploy/OrchestratorSettings';
import { hasEnded } from '../deploy/transitions';
import { MemoryStateStore } from './MemoryStateStore';
import {
  driverRegistry,
  MemorySecretStore,
  systemClock,
  systemRandom,
  TestDefinitions,
} from './testPorts';

/** A call that the drivers of a {@link TestPlatform} got. @public */
export interface DriverCall {
  verb: 'apply' | 'delete';
  driver: string;
  /** Last part of the id. */
  name: string;
  request: ApplyRequest | DeleteRequest;
}

/** The environment that test platforms have. @public */
export const TEST_ENVIRONMENT = {
  application: 'shop',
  environment: 'dev',
  environmentType: 'development',
  uid: 'uid-shop-dev',
  paused: false,
};

/** The last part of the id. */
function nameOf({ identity }: DeleteRequest): string {
  return identity.id.split('.').pop()!;
}

/**
 * An engine with a memory store and drivers whose outside world is a map: `thing` makes things, `namer` also attaches what its input `manifests` says, `runner` is a target
 * and `cluster` one that holds objects of Kubernetes, too. For tests of what
 * the engine does, whole and without a host.
 *
 * @public
 */
export class TestPlatform {
  /** What exists outside, by key. */
  readonly things = new Map<string, { name: string; inputs: unknown }>();
  readonly calls: DriverCall[] = [];
  readonly definitions: TestDefinitions;
  /** The definitions as they are written. */
  text: string;
  readonly engine: EngineContext;
  readonly store: StateStore;
  readonly orchestrator: Orchestrator;
  /** Thrown by the next apply of the node of this name. */
  readonly failures = new Map<string, Error>();
  /** Names of nodes whose delete fails. */
  readonly failDelete = new Set<string>();
  /** Called before each apply; a test can hold or kill here. */
  onApply: (
    name: string,
    request: ApplyRequest,
    context: ApplyContext,
  ) => Promise<void> = async () => {};
  /** What the target says of each workload. */
  runtime: (workload: string) => Runtime = () => ({
    health: 'healthy',
    containers: [],
    urls: [],
  });

  static async create(options: {
    definitions: string;
    /** Type of the environment; `development` where it is missing. */
    environmentType?: string;
    store?: StateStore;
    settings?: Partial<EngineContext['settings']>;
    secrets?: EngineContext['secrets'];
    values?: EngineContext['values'];
    definitionVersions?: EngineContext['definitionVersions'];
    things?: TestPlatform['things'];
    isGone?: EngineContext['isGone'];
    owner?: string;
  }): Promise<TestPlatform> {
    let { store } = options;
    if (!store) {
      const memory = new MemoryStateStore();
      const { environmentType = TEST_ENVIRONMENT.environmentType } = options;
      await memory.putEnvironment({ ...TEST_ENVIRONMENT, environmentType });
      store = memory;
    }
    return new TestPlatform({ ...options, store });
  }

  private constructor(
    options: Parameters<typeof TestPlatform.create>[0] & { store: StateStore },
  ) {
    this.store = options.store;
    this.things = options.things ?? this.things;
    this.text = options.definitions;
    this.definitions = new TestDefinitions(readSet(options.definitions));
    const silent = () => {};
    this.engine = {
      store: this.store,
      definitions: this.definitions,
      drivers: driverRegistry([
        this.#driver('thing', { target: false }),
        this.#driver('namer', { target: false, manifests: true }),
        this.#driver('runner', { target: true }),
        this.#driver('cluster', { target: true, objects: true }),
      ]),
      secrets:
        options.secrets ??
        new MemorySecretStore({ 'demo/admin': 'admin-canary' }),
      clock: systemClock(),
      random: systemRandom(),
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      settings: { ...DEFAULT_SETTINGS, readyTimeout: 500, ...options.settings },
      owner: options.owner ?? 'test/1',
      host: 'test',
      ...(options.values && { values: options.values }),
      ...(options.definitionVersions && {
        definitionVersions: options.definitionVersions,
      }),
      ...(options.isGone && { isGone: options.isGone }),
    };
    this.orchestrator = Orchestrator.create(this.engine);
  }

  /** Replaces the definitions. */
  define(text: string): void {
    this.text = text;
    this.definitions.set = readSet(text);
  }

  /** Deploys and waits for the end. */
  async deploy(
    source: RequestedSource,
    options: {
      confirm?: { deletes?: boolean; keys?: string[] };
      plan?: string;
    } = {},
  ): Promise<DeploymentRecord> {
    const { id } = await this.orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      ...(!options.plan && { source }),
      ...options,
      createdBy: 'user:default/mira',
    });
    return this.ended(id);
  }

  /** Resolves with the deployment when it has ended. */
  async ended(id: string): Promise<DeploymentRecord> {
    for (;;) {
      const deployment = (await this.store.getDeployment(id))!;
      if (hasEnded(deployment.state)) {
        return deployment;
      }
      await this.engine.clock.sleep(5);
    }
  }

  /** Calls since the last time, as `apply db`. */
  takeCalls(): string[] {
    return this.calls.splice(0).map(({ verb, name }) => `${verb} ${name}`);
  }

  #driver(
    id: string,
    capabilities: Omit<Driver['capabilities'], 'pure'>,
  ): Driver {
    return {
      id,
      inputs: { values: { type: 'object' }, secrets: { type: 'object' } },
      capabilities: { ...capabilities, pure: false },
      apply: (request, context) => this.#apply(id, request, context),
      delete: async request => {
        const name = nameOf(request);
        this.calls.push({ verb: 'delete', driver: id, name, request });
        if (this.failDelete.has(name)) {
          throw new DriverError('invalid', `${name} is in use`);
        }
        this.things.delete(request.key);
      },
      ...(capabilities.target && {
        observe: async request =>
          this.runtime(request.identity.id.split('.').pop()!),
      }),
    };
  }

  async #apply(
    driver: string,
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const name = nameOf(request);
    this.calls.push({ verb: 'apply', driver, name, request });
    await this.onApply(name, request, context);
    await context.checkpoint();
    const failure = this.failures.get(name);
    if (failure) {
      throw failure;
    }
    const isObject = request.identity.type === KUBERNETES_OBJECT;
    this.things.set(request.key, {
      name,
      inputs: isObject ? revealValue(request.params) : request.inputs.values,
    });
    if (request.rollout || isObject) {
      return { outputs: { values: {}, secrets: {} } };
    }
    const password = await context.secret('password', () =>
      Buffer.from(context.randomBytes(12)).toString('hex'),
    );
    const { manifests, ...values } = request.inputs.values;
    return {
      outputs: {
        values: { host: `${name}.local`, ...(values as {}) },
        secrets: { password: password.reveal() },
      },
      ...(driver === 'namer' && {
        manifests: (manifests ?? []) as unknown as AttachedManifest[],
      }),
    };
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
