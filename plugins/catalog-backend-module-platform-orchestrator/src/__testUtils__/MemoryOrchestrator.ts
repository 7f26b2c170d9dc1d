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
  Application,
  Page,
  PlatformOrchestratorApi,
  Resource,
  ResourceType,
} from '@platform-orchestrator/backstage-plugin-common';

/** Holds what the orchestrator would answer, two items a page. Set `failOn` to let a method fail. */
export class MemoryOrchestrator
  implements
    Pick<
      PlatformOrchestratorApi,
      | 'listApplications'
      | 'getApplication'
      | 'listResources'
      | 'listResourceTypes'
    >
{
  applications: Application[] = [];
  resources: Resource[] = [];
  types: ResourceType[] = [];
  failOn: ((call: string) => boolean) | undefined;
  readonly calls: string[] = [];

  async listApplications(query: { cursor?: string } = {}) {
    this.#called(`listApplications ${query.cursor ?? ''}`);
    return page(this.applications, query.cursor);
  }

  async getApplication(name: string) {
    this.#called(`getApplication ${name}`);
    const application = this.applications.find(item => item.name === name);
    if (!application) {
      throw Object.assign(new Error('Not found'), {
        name: 'ResponseError',
        statusCode: 404,
      });
    }
    return application;
  }

  async listResources(query: { application?: string; cursor?: string } = {}) {
    const { application, cursor } = query;
    this.#called(`listResources ${application ?? ''} ${cursor ?? ''}`);
    return page(
      this.resources.filter(
        item => !application || item.application === application,
      ),
      cursor,
    );
  }

  async listResourceTypes() {
    this.#called('listResourceTypes');
    return this.types;
  }

  #called(call: string) {
    this.calls.push(call);
    if (this.failOn?.(call)) {
      throw new Error(`${call} failed`);
    }
  }
}

function page<T>(items: T[], cursor = '0'): Page<T> {
  const start = Number(cursor);
  const end = start + 2;
  return {
    items: items.slice(start, end),
    ...(end < items.length && { nextCursor: String(end) }),
  };
}
