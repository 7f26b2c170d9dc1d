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

import { ConflictError, InputError } from '@backstage/errors';
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
import { isDeploying } from '../database/operations/environment/isDeploying';
import { updateEnvironment } from '../database/operations/environment/updateEnvironment';
import { PreconditionFailedError } from './PreconditionFailedError';
import { ApplicationRecord, EnvironmentEntry, NewEnvironment } from './records';

/** Adds, changes and removes applications and their environments. Who may do so has been asked before. */
export class Applications {
  readonly #knex: Knex;
  readonly #definitions: DefinitionSource;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #onResume: (environmentUid: string) => void;

  constructor(options: {
    knex: Knex;
    definitions: DefinitionSource;
    clock: Clock;
    random: Random;
    /** Called when an environment is no longer paused. */
    onResume: (environmentUid: string) => void;
  }) {
    this.#knex = options.knex;
    this.#definitions = options.definitions;
    this.#clock = options.clock;
    this.#random = options.random;
    this.#onResume = options.onResume;
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

  /** @param from - what a clone begins with: its type, unless the request names one, and its workloads */
  async createEnvironment(
    application: ApplicationRecord,
    request: Omit<CreateEnvironmentRequest, 'from'>,
    from?: EnvironmentEntry,
  ): Promise<NewEnvironment> {
    const environment = {
      ...this.#newEnvironment({ type: from?.type, ...request }),
      currentSet: from?.currentSet,
    };
    await insertEnvironment({
      knex: this.#knex,
      applicationId: application.id,
      environment,
    });
    return environment;
  }

  /** @param etag - of the environment as the caller read it; missing where the caller does not care */
  async updateEnvironment(
    environment: EnvironmentEntry,
    changes: { paused?: boolean; type?: string },
    etag: string | undefined,
  ): Promise<void> {
    const what = `environment '${environment.name}'`;
    requireEtag(environment, etag, what);
    const { type } = changes;
    if (type !== undefined && type !== environment.type) {
      await this.#checkNewType(environment, type);
    }
    const isChanged = await updateEnvironment({
      knex: this.#knex,
      environment,
      changes,
      newEtag: this.#random.id(),
    });
    if (!isChanged) {
      throw changedMeanwhile(what);
    }
    if (changes.paused === false && environment.paused) {
      this.#onResume(environment.uid);
    }
  }

  async #checkNewType(
    environment: EnvironmentEntry,
    type: string,
  ): Promise<void> {
    const { environmentTypes } = this.#definitions.current();
    this.#requireType(type, environment.name);
    for (const name of [environment.type, type]) {
      if (environmentTypes.get(name)?.protected) {
        throw new ConflictError(
          `The environment '${environment.name}' cannot become one of the type '${type}': '${name}' is protected`,
        );
      }
    }
    if (await isDeploying({ knex: this.#knex, uid: environment.uid })) {
      throw new ConflictError(
        `The environment '${environment.name}' has a deployment that runs: wait for it, or cancel it, before its type changes`,
      );
    }
  }

  /** @param etag - of the application as the caller read it; missing where the caller does not care */
  async update(
    application: ApplicationRecord,
    changes: UpdateApplicationRequest,
    etag: string | undefined,
  ): Promise<void> {
    requireEtag(application, etag, `application '${application.name}'`);
    const isChanged = await updateApplication({
      knex: this.#knex,
      application,
      changes,
      newEtag: this.#random.id(),
    });
    if (!isChanged) {
      throw changedMeanwhile(`application '${application.name}'`);
    }
  }

  async delete(
    application: ApplicationRecord,
    etag: string | undefined,
  ): Promise<void> {
    requireEtag(application, etag, `application '${application.name}'`);
    const now = this.#clock.now();
    await deleteApplication({ knex: this.#knex, id: application.id, now });
  }

  #newEnvironment(request: CreateEnvironmentRequest): NewEnvironment {
    const { name, type = name } = request;
    this.#requireType(type, name);
    return {
      uid: this.#random.id(),
      name,
      type,
      etag: this.#random.id(),
      createdAt: this.#clock.now(),
    };
  }

  #requireType(type: string, environment: string): void {
    const { environmentTypes } = this.#definitions.current();
    if (!environmentTypes.has(type)) {
      const known = [...environmentTypes.keys()].sort().join(', ') || 'none';
      throw new InputError(
        `There is no environment type '${type}' for the environment '${environment}'; the definitions have: ${known}`,
      );
    }
  }
}

function requireEtag(
  present: { etag: string },
  etag: string | undefined,
  what: string,
): void {
  if (etag !== undefined && etag !== present.etag) {
    throw changedMeanwhile(what);
  }
}

function changedMeanwhile(what: string) {
  return new PreconditionFailedError(
    `The ${what} was changed meanwhile: read it again, then repeat the change`,
  );
}
