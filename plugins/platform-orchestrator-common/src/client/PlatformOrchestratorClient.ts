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
  Capabilities,
  CreateApplicationRequest,
  CreateDeploymentRequest,
  CreateEnvironmentRequest,
  Definition,
  DefinitionVersion,
  DeleteEnvironmentRequest,
  Deployment,
  DeploymentEvent,
  DeploymentSet,
  DeploymentSummary,
  DriverInfo,
  Environment,
  EnvironmentName,
  EnvironmentType,
  LogLine,
  MatchExplanation,
  MatchRequest,
  NodeLogLine,
  Page,
  Pin,
  Plan,
  PlatformOrchestratorApi,
  RequestOptions,
  Resource,
  ResourceGraph,
  ResourceType,
  SetValueRequest,
  SharedValue,
  SharedValueVersion,
  SetDifference,
  SetPinRequest,
  SourceRequest,
  UpdateApplicationRequest,
  UpdateEnvironmentRequest,
  ValueLevel,
  WorkloadRuntime,
} from '../api';
import { DiscoveryApi, FetchApi, HttpConnection } from './HttpConnection';
import { followEventStream } from './followEventStream';
import { readEventStream } from './readEventStream';

/**
 * Calls the HTTP API of the platform orchestrator, from a browser, a backend or a command line.
 *
 * @public
 */
export class PlatformOrchestratorClient implements PlatformOrchestratorApi {
  readonly #http: HttpConnection;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi?: FetchApi }) {
    this.#http = new HttpConnection(options);
  }

  async getCapabilities(options?: RequestOptions): Promise<Capabilities> {
    return this.#http.sendForJson({ path: ['capabilities'], ...options });
  }

  async listApplications(
    query: { search?: string; cursor?: string; limit?: number } = {},
    options?: RequestOptions,
  ): Promise<Page<Application>> {
    return this.#http.sendForJson({
      path: ['applications'],
      query,
      ...options,
    });
  }

  async getApplication(
    name: string,
    options?: RequestOptions,
  ): Promise<Application> {
    return this.#http.sendForJson({ path: ['applications', name], ...options });
  }

  async createApplication(
    request: CreateApplicationRequest,
    options?: RequestOptions,
  ): Promise<Application> {
    return this.#http.sendForJson({
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
    return this.#http.sendForJson({
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
    await this.#http.send({
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
    return this.#http.sendForJson({
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
    return this.#http.sendForJson({ path: environmentPath(name), ...options });
  }

  async updateEnvironment(
    request: EnvironmentName & UpdateEnvironmentRequest & { etag?: string },
    options?: RequestOptions,
  ): Promise<Environment> {
    const { application, environment, etag, ...body } = request;
    return this.#http.sendForJson({
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
    return this.#http.sendForJson({
      method: 'DELETE',
      path: environmentPath({ application, environment }),
      body,
      ...options,
    });
  }

  async getGraph(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<ResourceGraph> {
    return this.#http.sendForJson({
      path: [...environmentPath(name), 'graph'],
      ...options,
    });
  }

  async listWorkloads(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<WorkloadRuntime[]> {
    return this.#listItems([...environmentPath(name), 'workloads'], options);
  }

  async *readLogs(
    query: EnvironmentName & {
      workload: string;
      container?: string;
      tail?: number;
      follow?: boolean;
    },
    options?: RequestOptions,
  ): AsyncIterable<LogLine> {
    const { application, environment, ...rest } = query;
    const path = [...environmentPath({ application, environment }), 'logs'];
    const request = { path, query: rest, ...options };
    if (!query.follow) {
      yield* (await this.#http.sendForJson<{ items: LogLine[] }>(request))
        .items;
      return;
    }
    const response = await this.#http.send(request);
    for await (const message of readEventStream(response)) {
      if (message.event === 'error') {
        throw new Error(JSON.parse(message.data).message);
      }
      if (message.event === 'line') {
        yield JSON.parse(message.data);
      }
    }
  }

  async createPlan(
    request: EnvironmentName & SourceRequest,
    options?: RequestOptions,
  ): Promise<Plan> {
    const { application, environment, ...body } = request;
    return this.#http.sendForJson({
      method: 'POST',
      path: [...environmentPath({ application, environment }), 'plans'],
      body,
      ...options,
    });
  }

  async getPlan(
    query: EnvironmentName & { plan: string },
    options?: RequestOptions,
  ): Promise<Plan> {
    return this.#http.sendForJson({
      path: [...environmentPath(query), 'plans', query.plan],
      ...options,
    });
  }

  async createDeployment(
    request: EnvironmentName & CreateDeploymentRequest,
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { application, environment, ...body } = request;
    return this.#http.sendForJson({
      method: 'POST',
      path: [...environmentPath({ application, environment }), 'deployments'],
      body,
      ...options,
    });
  }

  async listDeployments(
    query: Partial<EnvironmentName> & { cursor?: string; limit?: number } = {},
    options?: RequestOptions,
  ): Promise<Page<DeploymentSummary>> {
    return this.#http.sendForJson({ path: ['deployments'], query, ...options });
  }

  async getDeployment(
    id: string,
    options?: RequestOptions,
  ): Promise<Deployment> {
    return this.#http.sendForJson({ path: ['deployments', id], ...options });
  }

  async cancelDeployment(
    id: string,
    options?: RequestOptions,
  ): Promise<Deployment> {
    return this.#act(['deployments', id, 'cancel'], options);
  }

  async approveDeployment(
    request: { id: string; plan: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { id, ...body } = request;
    return this.#act(['deployments', id, 'approve'], options, body);
  }

  async rejectDeployment(
    request: { id: string; reason: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { id, ...body } = request;
    return this.#act(['deployments', id, 'reject'], options, body);
  }

  async retryDeployment(
    id: string,
    options?: RequestOptions,
  ): Promise<Deployment> {
    return this.#act(['deployments', id, 'retry'], options);
  }

  async *followDeployment(
    query: { id: string; after?: number },
    options?: RequestOptions,
  ): AsyncIterable<DeploymentEvent> {
    const path = ['deployments', query.id, 'events'];
    const messages = followEventStream({
      connect: lastEventId =>
        this.#http.send({
          path,
          ...options,
          ...(lastEventId && { headers: { 'Last-Event-ID': lastEventId } }),
        }),
      ...(query.after && { lastEventId: String(query.after) }),
      signal: options?.signal,
    });
    for await (const message of messages) {
      yield JSON.parse(message.data);
    }
  }

  async listNodeLog(
    query: { id: string; node: string; after?: number },
    options?: RequestOptions,
  ): Promise<NodeLogLine[]> {
    const { id, node, after } = query;
    const path = ['deployments', id, 'nodes', node, 'log'];
    return this.#listItems(path, options, { after });
  }

  async listResources(
    query: Partial<EnvironmentName> & {
      type?: string;
      retained?: boolean;
      cursor?: string;
      limit?: number;
    } = {},
    options?: RequestOptions,
  ): Promise<Page<Resource>> {
    return this.#http.sendForJson({ path: ['resources'], query, ...options });
  }

  async getResource(key: string, options?: RequestOptions): Promise<Resource> {
    return this.#http.sendForJson({ path: ['resources', key], ...options });
  }

  async pruneResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { key, ...body } = query;
    return this.#act(['resources', key, 'prune'], options, body);
  }

  async listValues(
    level: ValueLevel,
    options?: RequestOptions,
  ): Promise<SharedValue[]> {
    return this.#listItems(valuesPath(level), options);
  }

  async setValue(
    request: ValueLevel & SetValueRequest & { name: string },
    options?: RequestOptions,
  ): Promise<SharedValueVersion> {
    const { application, environment, name, ...body } = request;
    return this.#http.sendForJson({
      method: 'PUT',
      path: [...valuesPath(request), name],
      body,
      ...options,
    });
  }

  async unsetValue(
    query: ValueLevel & { name: string },
    options?: RequestOptions,
  ): Promise<void> {
    await this.#http.send({
      method: 'DELETE',
      path: [...valuesPath(query), query.name],
      ...options,
    });
  }

  async listValueVersions(
    query: ValueLevel & { name: string },
    options?: RequestOptions,
  ): Promise<SharedValueVersion[]> {
    return this.#listItems(
      [...valuesPath(query), query.name, 'versions'],
      options,
    );
  }

  async restoreValue(
    request: ValueLevel & { name: string; version: number },
    options?: RequestOptions,
  ): Promise<SharedValueVersion> {
    const { name, version } = request;
    return this.#http.sendForJson({
      method: 'POST',
      path: [...valuesPath(request), name, 'restore'],
      body: { version },
      ...options,
    });
  }

  async adoptResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { key, ...body } = query;
    return this.#act(['resources', key, 'adopt'], options, body);
  }

  async forgetResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<void> {
    const { key, ...body } = query;
    const path = ['resources', key, 'forget'];
    await this.#http.send({ method: 'POST', path, body, ...options });
  }

  async getSet(id: string, options?: RequestOptions): Promise<DeploymentSet> {
    return this.#http.sendForJson({ path: ['sets', id], ...options });
  }

  async diffSets(
    query: { id: string; other: string },
    options?: RequestOptions,
  ): Promise<SetDifference> {
    const path = ['sets', query.id, 'diff', query.other];
    return this.#http.sendForJson({ path, ...options });
  }

  async listEnvironmentTypes(
    options?: RequestOptions,
  ): Promise<EnvironmentType[]> {
    return this.#listItems(['environment-types'], options);
  }

  async listResourceTypes(options?: RequestOptions): Promise<ResourceType[]> {
    return this.#listItems(['resource-types'], options);
  }

  async listDefinitions(options?: RequestOptions): Promise<Definition[]> {
    return this.#listItems(['definitions'], options);
  }

  async listDefinitionVersions(
    name: string,
    options?: RequestOptions,
  ): Promise<DefinitionVersion[]> {
    return this.#listItems(['definitions', name, 'versions'], options);
  }

  async listPins(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<Pin[]> {
    return this.#listItems([...environmentPath(name), 'pins'], options);
  }

  async setPin(
    request: EnvironmentName & SetPinRequest & { definition: string },
    options?: RequestOptions,
  ): Promise<Pin> {
    const { definition, version, reason } = request;
    return this.#http.sendForJson({
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
    await this.#http.send({
      method: 'DELETE',
      path: [...environmentPath(request), 'pins', request.definition],
      ...options,
    });
  }

  async listDrivers(options?: RequestOptions): Promise<DriverInfo[]> {
    return this.#listItems(['drivers'], options);
  }

  async explainMatch(
    request: MatchRequest,
    options?: RequestOptions,
  ): Promise<MatchExplanation> {
    return this.#http.sendForJson({
      method: 'POST',
      path: ['match'],
      body: request,
      ...options,
    });
  }

  async #act<T>(
    path: string[],
    options?: RequestOptions,
    body?: object,
  ): Promise<T> {
    return this.#http.sendForJson({ method: 'POST', path, body, ...options });
  }

  async #listItems<T>(
    path: string[],
    options?: RequestOptions,
    query?: Record<string, number | undefined>,
  ): Promise<T[]> {
    const { items } = await this.#http.sendForJson<{ items: T[] }>({
      path,
      query,
      ...options,
    });
    return items;
  }
}

function valuesPath({ application, environment }: ValueLevel): string[] {
  return environment === undefined
    ? ['applications', application, 'values']
    : [...environmentPath({ application, environment }), 'values'];
}

function environmentPath(name: EnvironmentName): string[] {
  return ['applications', name.application, 'environments', name.environment];
}
