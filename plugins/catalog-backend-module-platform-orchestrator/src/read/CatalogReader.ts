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

import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_WORKLOAD,
} from '@platform-orchestrator/backstage-plugin-common';
import { isManagedHere } from '../entities/location';
import { CatalogView, workloadKey } from './CatalogView';

/** Reads the catalog with its own credentials. */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** The entities that belong to the named applications, or to any where none is named. */
  async read(applications?: readonly string[]): Promise<CatalogView> {
    const systems = new Map<string, string>();
    const components = new Map<string, string>();
    const emitted = new Map<string, Set<string>>();

    const batches = this.#catalog.streamEntities(
      {
        query: {
          kind: { $in: ['System', 'Component', 'Resource'] },
          [`metadata.annotations.${ANNOTATION_APPLICATION}`]: applications
            ? { $in: [...applications] }
            : { $exists: true },
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const batch of batches) {
      batch.forEach(add);
    }
    return { systems, components, emitted };

    function add(entity: Entity) {
      const { name, annotations = {} } = entity.metadata;
      const application = annotations[ANNOTATION_APPLICATION];
      const ref = stringifyEntityRef(entity);
      if (isManagedHere(entity)) {
        const refs = emitted.get(application) ?? new Set();
        emitted.set(application, refs.add(ref));
      } else if (entity.kind === 'System') {
        systems.set(application, ref);
      } else if (entity.kind === 'Component') {
        const workload = annotations[ANNOTATION_WORKLOAD] ?? name;
        components.set(workloadKey(application, workload), ref);
      }
    }
  }

  /** Those of the named entities that another source, or another application, put into the catalog. */
  async findTaken(
    entities: readonly { ref: string; location: string }[],
  ): Promise<Set<string>> {
    if (entities.length === 0) {
      return new Set();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: entities.map(({ ref }) => ref),
        fields: [`metadata.annotations`],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return new Set(
      entities
        .filter(({ location }, index) => {
          const present = items[index];
          return (
            present &&
            present.metadata.annotations?.[ANNOTATION_LOCATION] !== location
          );
        })
        .map(({ ref }) => ref),
    );
  }
}
