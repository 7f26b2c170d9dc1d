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
  CreateDeploymentRequest,
  Deployment,
  DeploymentEvent,
  DeploymentSet,
  DeploymentSummary,
  EnvironmentName,
  NodeLogLine,
  Page,
  Plan,
  RequestOptions,
  SetDifference,
  SourceRequest,
} from '../api';
import { ApplicationClient } from './ApplicationClient';
import { environmentPath } from './environmentPath';
import { followEventStream } from './followEventStream';

/** Calls that are about plans, deployments and the sets that they deploy. @public */
export class DeploymentClient extends ApplicationClient {
  async createPlan(
    request: EnvironmentName & SourceRequest,
    options?: RequestOptions,
  ): Promise<Plan> {
    const { application, environment, ...body } = request;
    return this.http.sendForJson({
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
    return this.http.sendForJson({
      path: [...environmentPath(query), 'plans', query.plan],
      ...options,
    });
  }

  async createDeployment(
    request: EnvironmentName & CreateDeploymentRequest,
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { application, environment, ...body } = request;
    return this.http.sendForJson({
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
    return this.http.sendForJson({ path: ['deployments'], query, ...options });
  }

  async getDeployment(
    id: string,
    options?: RequestOptions,
  ): Promise<Deployment> {
    return this.http.sendForJson({ path: ['deployments', id], ...options });
  }

  async cancelDeployment(
    id: string,
    options?: RequestOptions,
  ): Promise<Deployment> {
    return this.http.post(['deployments', id, 'cancel'], options);
  }

  async approveDeployment(
    request: { id: string; plan: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { id, ...body } = request;
    return this.http.post(['deployments', id, 'approve'], options, body);
  }

  async rejectDeployment(
    request: { id: string; reason: string },
    options?: RequestOptions,
  ): Promise<Deployment> {
    const { id, ...body } = request;
    return this.http.post(['deployments', id, 'reject'], options, body);
  }

  async retryDeployment(
    id: string,
    options?: RequestOptions,
  ): Promise<Deployment> {
    return this.http.post(['deployments', id, 'retry'], options);
  }

  async *followDeployment(
    query: { id: string; after?: number },
    options?: RequestOptions,
  ): AsyncIterable<DeploymentEvent> {
    const path = ['deployments', query.id, 'events'];
    const messages = followEventStream({
      connect: lastEventId =>
        this.http.send({
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
    return this.http.listItems(path, options, { after });
  }

  async getSet(id: string, options?: RequestOptions): Promise<DeploymentSet> {
    return this.http.sendForJson({ path: ['sets', id], ...options });
  }

  async diffSets(
    query: { id: string; other: string },
    options?: RequestOptions,
  ): Promise<SetDifference> {
    const path = ['sets', query.id, 'diff', query.other];
    return this.http.sendForJson({ path, ...options });
  }
}
