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

import type {
  Application,
  CreateApplicationRequest,
  CreateEnvironmentRequest,
  DeleteEnvironmentRequest,
  Deployment,
  Environment,
  EnvironmentName,
  Page,
  Pin,
  RequestOptions,
  SetPinRequest,
  UpdateApplicationRequest,
  UpdateEnvironmentRequest,
} from '../api';
import { DiscoveryApi, FetchApi, HttpConnection } from './HttpConnection';
import { environmentPath } from './environmentPath';

/** Calls that are about applications, their environments and what is pinned there. @public */
export class ApplicationClient {
  protected readonly http: HttpConnection;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi?: FetchApi }) {
    this.http = new HttpConnection(options);
  }

  async listApplications(
    query: { search?: string; cursor?: string; limit?: number } = {},
    options?: RequestOptions,
  ): Promise<Page<Application>> {
    return this.http.sendForJson({
      path: ['applications'],
      query,
      ...options,
    });
  }

  async getApplication(
    name: string,
    options?: RequestOptions,
  ): Promise<Application> {
    return this.http.sendForJson({ path: ['applications', name], ...options });
  }

  async createApplication(
    request: CreateApplicationRequest,
    options?: RequestOptions,
  ): Promise<Application> {
    return this.http.sendForJson({
      method: 'POST',
      path: ['applications'],
      body: request,
      ...options,
    });
  }

  async updateApplication(
    request: UpdateApplicationRequest & { name: string; etag: string },
    options?: RequestOptions,
  ): Promise<Application> {
    const { name, etag, ...body } = request;
    return this.http.sendForJson({
      method: 'PATCH',
      path: ['applications', name],
      headers: { 'If-Match': `"${etag}"` },
      body,
      ...options,
    });
  }

  async deleteApplication(
    name: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.http.send({
      method: 'DELETE',
      path: ['applications', name],
      ...options,
    });
  }

  async createEnvironment(
    request: CreateEnvironmentRequest & { application: string },
    options?: RequestOptions,
  ): Promise<Environment> {
    const { application, ...body } = request;
    return this.http.sendForJson({
      method: 'POST',
      path: ['applications', application, 'environments'],
      body,
      ...options,
    });
  }

  async getEnvironment(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<Environment> {
    return this.http.sendForJson({ path: environmentPath(name), ...options });
  }

  async updateEnvironment(
    request: EnvironmentName & UpdateEnvironmentRequest & { etag?: string },
    options?: RequestOptions,
  ): Promise<Environment> {
    const { application, environment, etag, ...body } = request;
    return this.http.sendForJson({
      method: 'PATCH',
      path: environmentPath({ application, environment }),
      ...(etag !== undefined && { headers: { 'If-Match': `"${etag}"` } }),
      body,
      ...options,
    });
  }

  async deleteEnvironment(
    request: EnvironmentName & DeleteEnvironmentRequest,
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { application, environment, ...body } = request;
    return this.http.sendForJson({
      method: 'DELETE',
      path: environmentPath({ application, environment }),
      body,
      ...options,
    });
  }

  async listPins(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<Pin[]> {
    return this.http.listItems([...environmentPath(name), 'pins'], options);
  }

  async setPin(
    request: EnvironmentName & SetPinRequest & { definition: string },
    options?: RequestOptions,
  ): Promise<Pin> {
    const { definition, version, reason } = request;
    return this.http.sendForJson({
      method: 'PUT',
      path: [...environmentPath(request), 'pins', definition],
      body: { version, reason },
      ...options,
    });
  }

  async removePin(
    request: EnvironmentName & { definition: string },
    options?: RequestOptions,
  ): Promise<void> {
    await this.http.send({
      method: 'DELETE',
      path: [...environmentPath(request), 'pins', request.definition],
      ...options,
    });
  }
}
