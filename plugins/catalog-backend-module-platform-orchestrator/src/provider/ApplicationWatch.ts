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

import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { CatalogReader } from '../read/CatalogReader';
import { CatalogView, workloadKey } from '../read/CatalogView';
import { OrchestratorReader } from '../read/OrchestratorReader';

/**
 * Finds applications whose entities may be out of date, by comparing what they were made from with the last look: events are hints and may get lost, and a
 * Component or System that is registered later changes relations without any event.
 */
export class ApplicationWatch {
  readonly #orchestrator: OrchestratorReader;
  readonly #catalog: CatalogReader;
  #seen = new Map<string, string>();

  constructor(options: {
    orchestrator: OrchestratorReader;
    catalog: CatalogReader;
  }) {
    this.#orchestrator = options.orchestrator;
    this.#catalog = options.catalog;
  }

  /** Names of the applications that are new, gone or different since the last call; at the first call all. */
  async look(signal?: AbortSignal): Promise<string[]> {
    const applications = await this.#orchestrator.listApplications(signal);
    const catalog = await this.#catalog.read();
    const now = new Map(
      applications.map(application => [
        application.name,
        visibleState(application, catalog),
      ]),
    );
    const changed = [...now.keys(), ...this.#seen.keys()].filter(
      name => now.get(name) !== this.#seen.get(name),
    );
    this.#seen = now;
    return [...new Set(changed)];
  }
}

/** All that says whether its entities are the same, as text. */
function visibleState(application: Application, catalog: CatalogView): string {
  const { name, owner, environments } = application;
  return JSON.stringify([
    owner,
    catalog.systems.get(name),
    environments.map(environment => [
      environment.uid,
      environment.lastDeployment?.id,
      environment.lastDeployment?.state,
      environment.runningDeployment?.id,
      environment.workloads.map(workload => [
        workload.name,
        catalog.components.get(workloadKey(name, workload.name)),
      ]),
    ]),
  ]);
}
