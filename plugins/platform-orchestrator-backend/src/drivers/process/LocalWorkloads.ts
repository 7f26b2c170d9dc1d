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
  ApplyRequest,
  Workload,
} from '@platform-orchestrator/backstage-plugin-node';
import { join } from 'node:path';
import { HostIdentity } from './HostIdentity';
import { PortReservations } from './PortReservations';
import { ProcessConfig } from './ProcessConfig';
import { WorkloadFolder } from './WorkloadFolder';
import { WorkloadSpecification } from './WorkloadSpecification';
import { canonicalText } from './canonicalText';
import { prepareRoots } from './prepareRoots';
import { requireRollout } from './refuseEnvironment';
import { reservePorts } from './reservePorts';
import { specifyWorkload } from './specifyWorkload';
import { startSupervisor } from './startSupervisor';
import { stopSupervisor } from './supervisor/stopSupervisor.mjs';

/** What a workload's processes shall be, and what tells this from anything else. */
export interface LocalWorkload {
  folder: WorkloadFolder;
  specification: WorkloadSpecification;
  digest: string;
  /** Of its TCP ports, the first by name first. */
  urls: string[];
}

/** The workloads of this machine: what they shall be, whether they are, and the ways to make it so. */
export class LocalWorkloads {
  readonly #identity: HostIdentity;
  readonly #config: ProcessConfig;
  readonly #ports: PortReservations;
  readonly #processesDirectory: string;
  readonly #volumesDirectory: string;

  constructor(options: {
    identity: HostIdentity;
    config: ProcessConfig;
    dataDirectory: string;
    ports: PortReservations;
  }) {
    this.#identity = options.identity;
    this.#config = options.config;
    this.#ports = options.ports;
    this.#processesDirectory = join(options.dataDirectory, 'processes');
    this.#volumesDirectory = join(options.dataDirectory, 'volumes');
  }

  /** Keys of all that have a folder. */
  async listKeys(): Promise<string[]> {
    return WorkloadFolder.listKeys(this.#processesDirectory);
  }

  folder(key: string): WorkloadFolder {
    return new WorkloadFolder({
      processesDirectory: this.#processesDirectory,
      key,
    });
  }

  /** Ports of a workload, by name; the same ones ever after. */
  async ports(key: string, workload: Workload): Promise<Map<string, number>> {
    return reservePorts({
      reservations: this.#ports,
      host: this.#identity.id,
      key,
      workload,
      range: this.#config.ports,
    });
  }

  async releasePorts(key: string): Promise<void> {
    await this.#ports.release({ host: this.#identity.id, key });
  }

  /** What a request asks for. */
  async specify(
    request: Pick<ApplyRequest, 'key' | 'inputs' | 'rollout'>,
  ): Promise<LocalWorkload> {
    const rollout = requireRollout(request);
    const folder = this.folder(request.key);
    const ports = await this.ports(request.key, rollout.workload);
    const specification = specifyWorkload({
      request,
      rollout,
      folder,
      volumesDirectory: this.#volumesDirectory,
      ports,
      environment: this.#config.environment,
    });
    const services = rollout.workload.service?.ports ?? {};
    return {
      folder,
      specification,
      digest: this.#identity.digest(canonicalText(specification)),
      urls: [...ports]
        .filter(([name]) => services[name].protocol !== 'UDP')
        .map(([, port]) => `http://localhost:${port}`),
    };
  }

  /** Whether exactly this runs, and well: what fails again and again is given a new start. */
  runs({ folder, digest }: LocalWorkload): boolean {
    const state = folder.readState();
    return (
      state?.digest === digest &&
      folder.isSupervised() &&
      Object.values(state.containers).every(each => each.state !== 'failed')
    );
  }

  /**
   * Starts what does not run.
   *
   * @returns false when another supervisor was quicker
   */
  async start(workload: LocalWorkload, signal: AbortSignal): Promise<boolean> {
    const { folder, specification, digest } = workload;
    await folder.create();
    await prepareRoots({ folder, roots: specification.roots });
    return startSupervisor({
      folder,
      specification: {
        key: folder.key,
        digest,
        logSize: this.#config.logSize,
        stopTimeout: this.#config.stopTimeout,
        containers: specification.containers,
      },
      signal,
    });
  }

  /** Stops what runs; does nothing where nothing does. */
  async stop({ path, key }: WorkloadFolder): Promise<void> {
    const { stopTimeout } = this.#config;
    await stopSupervisor({ folder: path, key, stopTimeout });
  }
}
