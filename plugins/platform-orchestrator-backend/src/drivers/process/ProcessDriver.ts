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
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  DeleteRequest,
  Driver,
  DriverCapabilities,
  DriverContext,
  LogLine,
  LogRequest,
  Observed,
  Preview,
  ReadRequest,
  Runtime,
  ServicesRequest,
  WorkloadService,
} from '@platform-orchestrator/backstage-plugin-node';
import { HostIdentity } from './HostIdentity';
import { KeyQueue } from './KeyQueue';
import { LocalWorkload, LocalWorkloads } from './LocalWorkloads';
import { PortReservations } from './PortReservations';
import { ProcessConfig } from './ProcessConfig';
import { describeRuntime } from './describeRuntime';
import { processInputs } from './processInputs';
import { readLogs } from './readLogs';
import { refuseEnvironment, requireRollout } from './refuseEnvironment';

/**
 * Target that runs a workload's containers as processes of this machine.
 *
 * @remarks
 * Each workload has a supervisor process of its own, which starts its containers, restarts them with backoff, probes them and keeps their logs.
 * It is no child in any way that matters: it lives in its own session, so it goes on when the backend dies, and it holds a lock that bears the
 * key, so the next backend finds it and nothing is started twice. What it runs is told to it through a pipe and is on no disk.
 */
export class ProcessDriver implements Driver {
  readonly id = 'process';
  readonly inputs = processInputs;
  readonly capabilities: DriverCapabilities = {
    target: true,
    pure: false,
    local: true,
  };
  /** Id of this machine, for the rows of what runs on it. */
  readonly host: string;
  readonly #config: ProcessConfig;
  readonly #logger: LoggerService;
  readonly #workloads: LocalWorkloads;
  readonly #queue = new KeyQueue();

  constructor(options: {
    identity: HostIdentity;
    config: ProcessConfig;
    dataDirectory: string;
    ports: PortReservations;
    logger: LoggerService;
  }) {
    this.host = options.identity.id;
    this.#config = options.config;
    this.#logger = options.logger;
    this.#workloads = new LocalWorkloads(options);
  }

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    refuseEnvironment(this.#config, request.context);
    return this.#queue.run(request.key, async () => {
      context.signal.throwIfAborted();
      const workload = await this.#workloads.specify(request);
      let settled = this.#workloads.runs(workload);
      while (!settled) {
        await context.checkpoint();
        await this.#workloads.stop(workload.folder);
        context.signal.throwIfAborted();
        await context.checkpoint();
        settled = await this.#workloads.start(workload, context.signal);
        if (settled) {
          context.progress(describeStart(workload));
        }
      }
      return { outputs: { values: { urls: workload.urls }, secrets: {} } };
    });
  }

  async delete(request: DeleteRequest, context: ApplyContext): Promise<void> {
    return this.#queue.run(request.key, async () => {
      const folder = this.#workloads.folder(request.key);
      context.signal.throwIfAborted();
      do {
        await context.checkpoint();
        await this.#workloads.stop(folder);
        await context.checkpoint();
      } while (!(await folder.remove()));
      await this.#workloads.releasePorts(request.key);
    });
  }

  async preview(request: ApplyRequest): Promise<Preview> {
    refuseEnvironment(this.#config, request.context);
    const workload = await this.#workloads.specify(request);
    const { containers, withoutCommand } = workload.specification;
    const restarts = !this.#workloads.runs(workload);
    return {
      action: restarts ? 'update' : 'none',
      destroys: [],
      detail: {
        restarts,
        runs: containers.map(({ name }) => name),
        notRun: withoutCommand.map(
          name => `${name}: it has no command, and images are not used here`,
        ),
      },
    };
  }

  async read(request: ReadRequest): Promise<Observed | 'absent'> {
    const folder = this.#workloads.folder(request.key);
    if (!folder.exists) {
      return 'absent';
    }
    return {
      drift: folder.isSupervised()
        ? []
        : [{ path: 'running', expected: 'yes', found: 'no' }],
    };
  }

  async observe(request: ReadRequest): Promise<Runtime> {
    const folder = this.#workloads.folder(request.key);
    const urls = request.previous?.outputs.values.urls;
    return describeRuntime({
      state: folder.readState(),
      supervised: folder.isSupervised(),
      urls: Array.isArray(urls) ? urls.map(String) : [],
    });
  }

  logs(request: LogRequest, context: DriverContext): AsyncIterable<LogLine> {
    const { workload } = requireRollout(request);
    const folder = this.#workloads.folder(request.key);
    const containers = Object.keys(workload.containers).filter(
      name => request.container === undefined || request.container === name,
    );
    return readLogs({
      files: Object.fromEntries(
        containers.map(name => [name, folder.log(name)]),
      ),
      tail: request.tail,
      follow: request.follow,
      signal: context.signal,
    });
  }

  async services(
    request: ServicesRequest,
  ): Promise<Record<string, WorkloadService>> {
    refuseEnvironment(this.#config, request.context);
    const services: Record<string, WorkloadService> = {};
    for (const [name, { key, workload }] of Object.entries(request.workloads)) {
      const ports = await this.#workloads.ports(key, workload);
      const [first] = ports.values();
      services[name] = {
        // not `localhost`, which many programs take for an address that others do not listen at
        name: '127.0.0.1',
        ...(first !== undefined && { port: first }),
        ports: Object.fromEntries(ports),
      };
    }
    return services;
  }

  /**
   * Runs again what is wanted here and is not there, and stops what nobody wants: after a start of the machine or of the backend.
   *
   * @param options - `rollouts`: the last request of every row of this driver and host that is not to be deleted, whatever its state; `keep`: keys of
   * rows whose request is not known, which are left as they are
   */
  async restore(options: {
    rollouts: readonly ReadRequest[];
    keep?: readonly string[];
    signal?: AbortSignal;
  }): Promise<void> {
    const {
      rollouts,
      keep = [],
      signal = new AbortController().signal,
    } = options;
    const wanted = new Set([...keep, ...rollouts.map(({ key }) => key)]);
    const present = await this.#workloads.listKeys();
    await Promise.all([
      ...rollouts.map(request => this.#restoreOne(request, signal)),
      ...present.filter(key => !wanted.has(key)).map(key => this.#stop(key)),
    ]);
  }

  /** Stops everything that runs here; rows stay, and `restore` runs it again. */
  async shutdown(): Promise<void> {
    const keys = await this.#workloads.listKeys();
    await Promise.all(keys.map(key => this.#stop(key)));
  }

  #stop(key: string): Promise<void> {
    return this.#queue.run(key, () =>
      this.#workloads.stop(this.#workloads.folder(key)),
    );
  }

  async #restoreOne(request: ReadRequest, signal: AbortSignal): Promise<void> {
    const folder = this.#workloads.folder(request.key);
    try {
      refuseEnvironment(this.#config, request.context);
      await this.#queue.run(request.key, async () => {
        if (!folder.isSupervised()) {
          const workload = await this.#workloads.specify(request);
          await this.#workloads.start(workload, signal);
        }
      });
    } catch (error) {
      signal.throwIfAborted();
      // the others must run all the same, and `observe` shows this one as stopped
      this.#logger.warn(
        `The workload ${request.rollout?.workload.metadata.name} in ${request.context.application.id}/${request.context.environment.id} could not be started again: ${error}`,
      );
    }
  }
}

function describeStart({ specification, urls }: LocalWorkload): string {
  const names = specification.containers.map(({ name }) => name).join(', ');
  return urls.length > 0
    ? `Started ${names}, at ${urls.join(', ')}`
    : `Started ${names}`;
}
