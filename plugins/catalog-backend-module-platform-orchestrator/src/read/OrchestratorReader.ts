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
import { isError } from '@backstage/errors';
import {
  Application,
  PlatformOrchestratorApi,
  RequestOptions,
  Resource,
  ResourceType,
  readPages,
} from '@platform-orchestrator/backstage-plugin-common';
import { ApplicationSnapshot } from './ApplicationSnapshot';

/**
 * Reads the orchestrator with the catalog's own credentials.
 *
 * Every method answers completely or rejects: a part that is taken for the whole would remove entities of things that are there.
 */
export class OrchestratorReader {
  readonly #api: PlatformOrchestratorApi;
  readonly #auth: AuthService;

  constructor(options: { api: PlatformOrchestratorApi; auth: AuthService }) {
    this.#api = options.api;
    this.#auth = options.auth;
  }

  async listApplications(signal?: AbortSignal): Promise<Application[]> {
    const request = await this.#request(signal);
    return readPages(cursor => this.#api.listApplications({ cursor }, request));
  }

  async listResourceTypes(signal?: AbortSignal): Promise<ResourceType[]> {
    return this.#api.listResourceTypes(await this.#request(signal));
  }

  /** All applications with their resources. */
  async readAll(signal?: AbortSignal): Promise<ApplicationSnapshot[]> {
    const request = await this.#request(signal);
    const applications = await this.listApplications(signal);
    const resources = await readPages(cursor =>
      this.#api.listResources({ cursor }, request),
    );
    const byApplication = new Map<string, Resource[]>();
    for (const resource of resources) {
      const list = byApplication.get(resource.application) ?? [];
      list.push(resource);
      byApplication.set(resource.application, list);
    }
    return applications.map(application => ({
      application,
      resources: byApplication.get(application.name) ?? [],
    }));
  }

  /** The named applications with their resources; those that are gone are left out. */
  async read(
    names: readonly string[],
    signal?: AbortSignal,
  ): Promise<ApplicationSnapshot[]> {
    const request = await this.#request(signal);
    const snapshots: ApplicationSnapshot[] = [];
    for (const name of names) {
      const application = await unlessNotFound(
        this.#api.getApplication(name, request),
      );
      if (application) {
        const resources = await readPages(cursor =>
          this.#api.listResources({ application: name, cursor }, request),
        );
        snapshots.push({ application, resources });
      }
    }
    return snapshots;
  }

  async #request(signal?: AbortSignal): Promise<RequestOptions> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'platform-orchestrator',
    });
    return { token, signal };
  }
}

async function unlessNotFound(
  read: Promise<Application>,
): Promise<Application | undefined> {
  try {
    return await read;
  } catch (error) {
    if (
      isError(error) &&
      error.name === 'ResponseError' &&
      error.statusCode === 404
    ) {
      return undefined;
    }
    throw error;
  }
}
