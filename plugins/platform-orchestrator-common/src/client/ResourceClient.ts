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
  Deployment,
  EnvironmentName,
  LogLine,
  Page,
  RequestOptions,
  Resource,
  ResourceGraph,
  SetValueRequest,
  SharedValue,
  SharedValueVersion,
  ValueLevel,
  WorkloadRuntime,
} from '../api';
import { DeploymentClient } from './DeploymentClient';
import { environmentPath } from './environmentPath';
import { readEventStream } from './readEventStream';
import { valuesPath } from './valuesPath';

/** Calls that are about what is there: resources, workloads, logs and shared values. @public */
export class ResourceClient extends DeploymentClient {
  async getGraph(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<ResourceGraph> {
    return this.http.sendForJson({
      path: [...environmentPath(name), 'graph'],
      ...options,
    });
  }

  async listWorkloads(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<WorkloadRuntime[]> {
    return this.http.listItems(
      [...environmentPath(name), 'workloads'],
      options,
    );
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
      yield* (await this.http.sendForJson<{ items: LogLine[] }>(request)).items;
      return;
    }
    const response = await this.http.send(request);
    for await (const message of readEventStream(response)) {
      if (message.event === 'error') {
        throw new Error(JSON.parse(message.data).message);
      }
      if (message.event === 'line') {
        yield JSON.parse(message.data);
      }
    }
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
    return this.http.sendForJson({ path: ['resources'], query, ...options });
  }

  async getResource(key: string, options?: RequestOptions): Promise<Resource> {
    return this.http.sendForJson({ path: ['resources', key], ...options });
  }

  async pruneResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { key, ...body } = query;
    return this.http.post(['resources', key, 'prune'], options, body);
  }

  async adoptResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { key, ...body } = query;
    return this.http.post(['resources', key, 'adopt'], options, body);
  }

  async forgetResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<void> {
    const { key, ...body } = query;
    const path = ['resources', key, 'forget'];
    await this.http.send({ method: 'POST', path, body, ...options });
  }

  async listValues(
    level: ValueLevel,
    options?: RequestOptions,
  ): Promise<SharedValue[]> {
    return this.http.listItems(valuesPath(level), options);
  }

  async setValue(
    request: ValueLevel & SetValueRequest & { name: string },
    options?: RequestOptions,
  ): Promise<SharedValueVersion> {
    const { application, environment, name, ...body } = request;
    return this.http.sendForJson({
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
    await this.http.send({
      method: 'DELETE',
      path: [...valuesPath(query), query.name],
      ...options,
    });
  }

  async listValueVersions(
    query: ValueLevel & { name: string },
    options?: RequestOptions,
  ): Promise<SharedValueVersion[]> {
    return this.http.listItems(
      [...valuesPath(query), query.name, 'versions'],
      options,
    );
  }

  async restoreValue(
    request: ValueLevel & { name: string; version: number },
    options?: RequestOptions,
  ): Promise<SharedValueVersion> {
    const { name, version } = request;
    return this.http.sendForJson({
      method: 'POST',
      path: [...valuesPath(request), name, 'restore'],
      body: { version },
      ...options,
    });
  }
}
