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

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  BackstageCredentials,
  UrlReaderService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError, toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_SCORE } from '@platform-orchestrator/backstage-plugin-common';
import { ScoreFile } from '@platform-orchestrator/engine';

const DEFAULT_PATH = 'score.yaml';

/** Reads the Score file of a catalog entity: the one that its annotation names, beside the file that the entity is described in. */
export class EntityScoreReader {
  readonly #catalog: CatalogService;
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #allowFileLocations: boolean;

  constructor(options: {
    catalog: CatalogService;
    urlReader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    allowFileLocations: boolean;
  }) {
    this.#catalog = options.catalog;
    this.#urlReader = options.urlReader;
    this.#integrations = options.integrations;
    this.#allowFileLocations = options.allowFileLocations;
  }

  /**
   * @param credentials - of whoever asks: an entity that they may not see is absent
   * @throws NotFoundError, or InputError that says what is wrong with the entity
   */
  async read(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScoreFile> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`There is no entity '${entityRef}'`);
    }
    const path = scorePathOf(entity);
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
    try {
      return { path, content: await this.#readBeside(location, path) };
    } catch (error) {
      if (toError(error).name === 'InputError') {
        throw error;
      }
      throw new InputError(
        `The Score file '${path}' of ${stringifyEntityRef(
          entity,
        )} cannot be read beside ${location}: ${
          toError(error).message
        }. Add it, or name it with the annotation ${ANNOTATION_SCORE}`,
      );
    }
  }

  async #readBeside(location: string, path: string): Promise<string> {
    const { type, target } = parseLocationRef(location);
    switch (type) {
      case 'url': {
        const url = this.#integrations.resolveUrl({ url: path, base: target });
        const response = await this.#urlReader.readUrl(url);
        return (await response.buffer()).toString('utf8');
      }
      case 'file':
        if (!this.#allowFileLocations) {
          throw new InputError(
            `The entity comes from a file of the backend's machine, and Score files are not read from there: set platformOrchestrator.scoreFiles.allowFileLocations to allow it`,
          );
        }
        return readFile(resolveSafeChildPath(dirname(target), path), 'utf8');
      default:
        throw new InputError(
          `Score files cannot be read from locations of type '${type}'`,
        );
    }
  }
}

/** A path below the folder of the entity's file: whoever may write an annotation shall not choose any file that the backend can read. */
function scorePathOf(entity: Entity): string {
  const path = entity.metadata.annotations?.[ANNOTATION_SCORE] ?? DEFAULT_PATH;
  if (
    /^\/|^[a-z][a-z0-9+.-]*:|\\/i.test(path) ||
    path.split('/').includes('..')
  ) {
    throw new InputError(
      `The annotation ${ANNOTATION_SCORE} of ${stringifyEntityRef(
        entity,
      )} is '${path}': expected a relative path that does not leave the folder of catalog-info.yaml`,
    );
  }
  return path;
}
