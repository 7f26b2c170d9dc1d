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
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { CatalogExport } from '../config/CatalogExport';
import { applicationEntities } from '../entities/applicationEntities';
import { PROVIDER_NAME } from '../entities/location';
import { ApplicationSnapshot } from '../read/ApplicationSnapshot';
import { CatalogReader } from '../read/CatalogReader';
import { CatalogView } from '../read/CatalogView';
import { OrchestratorReader } from '../read/OrchestratorReader';

/**
 * Turns what the orchestrator holds into entities.
 *
 * @remarks
 * It keeps no list of what it emitted: what an application has too many is seen in the catalog itself, so any replica can do any update. Updates run one after
 * the other, for an older reading must not undo a newer one. Each reads first and emits only if everything could be read.
 */
export class PlatformOrchestratorEntityProvider implements EntityProvider {
  readonly #orchestrator: OrchestratorReader;
  readonly #catalog: CatalogReader;
  readonly #config: CatalogExport;
  #connection: EntityProviderConnection | undefined;
  #lastUpdate: Promise<void> = Promise.resolve();

  constructor(options: {
    orchestrator: OrchestratorReader;
    catalog: CatalogReader;
    config: CatalogExport;
  }) {
    this.#orchestrator = options.orchestrator;
    this.#catalog = options.catalog;
    this.#config = options.config;
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Replaces all entities: repairs whatever differs. */
  async refreshAll(signal?: AbortSignal): Promise<void> {
    await this.#afterOthers(async connection => {
      const snapshots = await this.#orchestrator.readAll(signal);
      const catalog = await this.#catalog.read();
      const entities = await this.#entities(snapshots, catalog, signal);
      await connection.applyMutation({ type: 'full', entities });
    });
  }

  /** Brings the entities of some applications up to date. */
  async refresh(
    applications: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    await this.#afterOthers(async connection => {
      const snapshots = await this.#orchestrator.read(applications, signal);
      const catalog = await this.#catalog.read(applications);
      const added = await this.#entities(snapshots, catalog, signal);
      const wanted = new Set(
        added.map(({ entity }) => stringifyEntityRef(entity)),
      );
      const removed = [...catalog.emitted.values()]
        .flatMap(refs => [...refs])
        .filter(entityRef => !wanted.has(entityRef))
        .map(entityRef => ({ entityRef }));
      await connection.applyMutation({ type: 'delta', added, removed });
    });
  }

  async #entities(
    snapshots: readonly ApplicationSnapshot[],
    catalog: CatalogView,
    signal?: AbortSignal,
  ): Promise<DeferredEntity[]> {
    const types = await this.#orchestrator.listResourceTypes(signal);
    const entities = snapshots.flatMap(snapshot =>
      applicationEntities({
        ...snapshot,
        types,
        catalog,
        config: this.#config,
      }),
    );
    return this.#withoutTaken(entities);
  }

  /** Leaves out what another source owns. Only entities without a location key have names that others may use. */
  async #withoutTaken(entities: DeferredEntity[]): Promise<DeferredEntity[]> {
    const shared = entities
      .filter(({ locationKey }) => !locationKey)
      .map(({ entity }) => ({
        ref: stringifyEntityRef(entity),
        location: entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '',
      }));
    const taken = await this.#catalog.findTaken(shared);
    return entities.filter(
      ({ entity, locationKey }) =>
        locationKey || !taken.has(stringifyEntityRef(entity)),
    );
  }

  async #afterOthers(
    update: (connection: EntityProviderConnection) => Promise<void>,
  ): Promise<void> {
    const connection = this.#connection;
    if (!connection) {
      throw new Error('The entity provider is not connected to the catalog');
    }
    const current = this.#lastUpdate
      .catch(() => undefined)
      .then(() => update(connection));
    this.#lastUpdate = current;
    await current;
  }
}
