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

import { observeRow } from '../create/awaitReady';
import { deleteRequest } from '../create/deleteNode';
import { expandGraph } from '../match/expandGraph';
import { ActiveResource } from '../model/ActiveResource';
import { DeploymentRecord } from '../model/Deployment';
import { PlanRecord } from '../model/Plan';
import { ResourceGraph } from '../model/ResourceGraph';
import { LogLine, Runtime } from '../ports/Driver';
import { EnvironmentRecord } from '../ports/StateStore';
import { approveDeployment } from './approvals/approveDeployment';
import { rejectDeployment } from './approvals/rejectDeployment';
import { changesSince } from './changesSince';
import { createDeployment } from './createDeployment';
import { DeploymentWorker } from './DeploymentWorker';
import { EngineContext } from './EngineContext';
import { fixSource } from './fixSource';
import { forgetResource } from './forgetResource';
import { HealthWatch } from './HealthWatch';
import { makePlanRecord } from './makePlanRecord';
import { OrchestratorError } from './OrchestratorError';
import { EnvironmentName, OrchestratorService } from './OrchestratorService';
import { pinsOf, prepare } from './prepare';
import { retryDeployment } from './retryDeployment';
import { resolveSource } from './resolveSource';
import { hasEnded } from './transitions';

/** The engine: plans, deploys, observes. One per process. @public */
export class Orchestrator implements OrchestratorService {
  readonly #engine: EngineContext;
  readonly #worker: DeploymentWorker;
  readonly #health: HealthWatch;

  static create(options: EngineContext): Orchestrator {
    return new Orchestrator(options);
  }

  private constructor(engine: EngineContext) {
    this.#engine = engine;
    this.#worker = new DeploymentWorker(engine);
    this.#health = new HealthWatch(engine);
  }

  async createPlan(
    options: Parameters<OrchestratorService['createPlan']>[0],
  ): Promise<PlanRecord> {
    const engine = this.#engine;
    const environment = await this.#requireEnvironment(options);
    const { source: asked, createdBy } = options;
    const source = await fixSource({ engine, environment, source: asked });
    const { settings, clock } = engine;
    return makePlanRecord({
      engine,
      environmentUid: environment.uid,
      source,
      prepared: await prepare({ engine, environment, source, confirmed: [] }),
      createdBy,
      expiresAt: new Date(clock.now().getTime() + settings.planLifetime),
    });
  }

  async comparePlan(plan: PlanRecord): Promise<string[]> {
    const { store } = this.#engine;
    const environment = await store.getEnvironmentByUid(plan.environmentUid);
    if (!environment) {
      return ['the environment was deleted'];
    }
    const present = await prepare({
      engine: this.#engine,
      environment,
      source: plan.source,
      confirmed: [],
    });
    return changesSince(plan, present);
  }

  async createDeployment(
    options: Parameters<OrchestratorService['createDeployment']>[0],
  ): Promise<DeploymentRecord> {
    return createDeployment({
      engine: this.#engine,
      environment: await this.#requireEnvironment(options),
      request: options,
      comparePlan: plan => this.comparePlan(plan),
    });
  }

  async cancelDeployment(options: {
    id: string;
    by: string;
  }): Promise<DeploymentRecord> {
    const { store, clock } = this.#engine;
    const deployment = await store.getDeployment(options.id);
    if (!deployment) {
      throw new OrchestratorError(
        'not-found',
        `There is no deployment ${options.id}`,
      );
    }
    if (hasEnded(deployment.state)) {
      throw new OrchestratorError(
        'conflict',
        `Deployment #${deployment.number} has already ended: ${deployment.state}`,
      );
    }
    await store.requestCancel({
      deploymentId: options.id,
      by: options.by,
      now: clock.now(),
    });
    return (await store.getDeployment(options.id))!;
  }

  async retryDeployment(options: {
    id: string;
    createdBy: string;
  }): Promise<DeploymentRecord> {
    const { store } = this.#engine;
    const { environmentUid, source, message, commit, confirm } =
      await retryDeployment({ engine: this.#engine, id: options.id });
    const { application, environment } = (await store.getEnvironmentByUid(
      environmentUid,
    ))!;
    return this.createDeployment({
      application,
      environment,
      source,
      message,
      commit,
      confirm,
      createdBy: options.createdBy,
    });
  }

  async approveDeployment(
    options: Parameters<OrchestratorService['approveDeployment']>[0],
  ): Promise<DeploymentRecord> {
    return approveDeployment({ engine: this.#engine, ...options });
  }

  async rejectDeployment(
    options: Parameters<OrchestratorService['rejectDeployment']>[0],
  ): Promise<DeploymentRecord> {
    return rejectDeployment({ engine: this.#engine, ...options });
  }

  async forgetResource(options: { key: string; by: string }): Promise<void> {
    await forgetResource({ engine: this.#engine, ...options });
  }

  async getGraph(options: EnvironmentName): Promise<ResourceGraph> {
    const environment = await this.#requireEnvironment(options);
    const { set } = await resolveSource({
      source: { kind: 'prune', keys: [] },
      environment,
      store: this.#engine.store,
    });
    return expandGraph({
      set,
      definitions: this.#engine.definitions.current(),
      context: environment,
      pins: await pinsOf(this.#engine, environment),
    });
  }

  async observe(options: EnvironmentName): Promise<Record<string, Runtime>> {
    const environment = await this.#requireEnvironment(options);
    const rows = await this.#rollouts(environment);
    const runtimes = await Promise.all(
      rows.map(async row => {
        const runtime = await observeRow(
          await this.#readContext(environment),
          row,
        );
        return [row.workload!, runtime] as const;
      }),
    );
    return Object.fromEntries(runtimes);
  }

  async *readLogs(
    options: Parameters<OrchestratorService['readLogs']>[0],
  ): AsyncIterable<LogLine> {
    const environment = await this.#requireEnvironment(options);
    const rows = await this.#rollouts(environment);
    const row = rows.find(({ workload }) => workload === options.workload);
    const driver = row && this.#engine.drivers.get(row.driver ?? '');
    if (!row || !driver?.logs) {
      throw new OrchestratorError(
        'not-found',
        row
          ? `The target ${row.driver} keeps no logs that can be read here`
          : `The workload ${options.workload} is not deployed to ${options.environment}`,
      );
    }
    const context = await this.#readContext(environment, options.signal);
    yield* driver.logs(
      {
        ...(await deleteRequest(context, row)),
        ...(options.container && { container: options.container }),
        tail: options.tail,
        follow: options.follow,
      },
      {
        signal: options.signal,
        deadline: new Date(
          this.#engine.clock.now().getTime() +
            this.#engine.settings.deploymentTimeout,
        ),
        logger: this.#engine.logger,
        progress: () => {},
      },
    );
  }

  start(): void {
    this.#worker.start();
    this.#health.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#worker.stop(), this.#health.stop()]);
  }

  async #requireEnvironment(name: EnvironmentName): Promise<EnvironmentRecord> {
    const environment = await this.#engine.store.getEnvironment(name);
    if (!environment) {
      throw new OrchestratorError(
        'not-found',
        `There is no environment ${name.environment} in application ${name.application}`,
      );
    }
    return environment;
  }

  async #rollouts(environment: EnvironmentRecord): Promise<ActiveResource[]> {
    const rows = await this.#engine.store.listResources(environment.uid);
    return rows.filter(
      row => row.kind === 'rollout' && row.request !== undefined,
    );
  }

  async #readContext(
    environment: EnvironmentRecord,
    signal: AbortSignal = new AbortController().signal,
  ) {
    const { secrets, drivers, clock, logger, settings } = this.#engine;
    return {
      scope: await secrets.scope(environment.uid),
      secrets,
      drivers,
      clock,
      logger,
      environment,
      deploymentId: '',
      callTimeout: settings.callTimeout,
      signal,
    };
  }
}
