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

import { InputError } from '@backstage/errors';
import {
  CreateApplicationRequest,
  CreateEnvironmentRequest,
  UpdateApplicationRequest,
} from '@platform-orchestrator/backstage-plugin-common';
import { Clock, DefinitionSource, Random } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { deleteApplication } from '../database/operations/application/deleteApplication';
import { insertApplication } from '../database/operations/application/insertApplication';
import { insertEnvironment } from '../database/operations/application/insertEnvironment';
import { updateApplication } from '../database/operations/application/updateApplication';
import { PreconditionFailedError } from './PreconditionFailedError';
import { ApplicationRecord, NewEnvironment } from './records';

/** Adds, changes and removes applications and their environments. Who may do so has been asked before. */
export class Applications {
  readonly #knex: Knex;
  readonly #definitions: DefinitionSource;
  readonly #clock: Clock;
  readonly #random: Random;

  constructor(options: {
    knex: Knex;
    definitions: DefinitionSource;
    clock: Clock;
    random: Random;
  }) {
    this.#knex = options.knex;
    this.#definitions = options.definitions;
    this.#clock = options.clock;
    this.#random = options.random;
  }

  /** Adds an application, with one environment per environment type where the request names none. */
  async create(request: CreateApplicationRequest): Promise<void> {
    const { name, title, description, owner } = request;
    const requested =
      request.environments ??
      [...this.#definitions.current().environmentTypes.values()].map(type => ({
        name: type.name,
      }));
    const names = requested.map(environment => environment.name);
    const twice = names.find((item, index) => names.indexOf(item) < index);
    if (twice !== undefined) {
      throw new InputError(`The environment '${twice}' is named twice`);
    }
    await insertApplication({
      knex: this.#knex,
      application: {
        id: this.#random.id(),
        name,
        title,
        description,
        owner,
        etag: this.#random.id(),
        createdAt: this.#clock.now(),
      },
      environments: requested.map(item => this.#newEnvironment(item)),
    });
  }

  async createEnvironment(
    application: ApplicationRecord,
    request: CreateEnvironmentRequest,
  ): Promise<void> {
    await insertEnvironment({
      knex: this.#knex,
      applicationId: application.id,
      environment: this.#newEnvironment(request),
    });
  }

  /** @param etag - of the application as the caller read it; missing where the caller does not care */
  async update(
    application: ApplicationRecord,
    changes: UpdateApplicationRequest,
    etag: string | undefined,
  ): Promise<void> {
    requireEtag(application, etag);
    const isChanged = await updateApplication({
      knex: this.#knex,
      application,
      changes,
      newEtag: this.#random.id(),
    });
    if (!isChanged) {
      throw changedMeanwhile(application);
    }
  }

  async delete(
    application: ApplicationRecord,
    etag: string | undefined,
  ): Promise<void> {
    requireEtag(application, etag);
    const now = this.#clock.now();
    await deleteApplication({ knex: this.#knex, id: application.id, now });
  }

  #newEnvironment(request: CreateEnvironmentRequest): NewEnvironment {
    const { name, type = name } = request;
    const { environmentTypes } = this.#definitions.current();
    if (!environmentTypes.has(type)) {
      const known = [...environmentTypes.keys()].sort().join(', ') || 'none';
      throw new InputError(
        `There is no environment type '${type}' for the environment '${name}'; the definitions have: ${known}`,
      );
    }
    return {
      uid: this.#random.id(),
      name,
      type,
      etag: this.#random.id(),
      createdAt: this.#clock.now(),
    };
  }
}

function requireEtag(
  application: ApplicationRecord,
  etag: string | undefined,
): void {
  if (etag !== undefined && etag !== application.etag) {
    throw changedMeanwhile(application);
  }
}

function changedMeanwhile({ name }: ApplicationRecord) {
  return new PreconditionFailedError(
    `The application '${name}' was changed meanwhile: read it again, then repeat the change`,
  );
}
