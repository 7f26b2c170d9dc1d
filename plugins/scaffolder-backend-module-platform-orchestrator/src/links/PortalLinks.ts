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

import { RootConfigService } from '@backstage/backend-plugin-api';
import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';

/** Addresses of the portal's pages about deployments, for people who read a task's log. */
export class PortalLinks {
  readonly #page: string;

  private constructor(page: string) {
    this.#page = page;
  }

  static fromConfig(config: RootConfigService): PortalLinks {
    const baseUrl = config.getString('app.baseUrl').replace(/\/+$/, '');
    return new PortalLinks(`${baseUrl}/platform-orchestrator`);
  }

  environment({ application, environment }: EnvironmentName): string {
    return `${this.#page}/applications/${encodeURIComponent(
      application,
    )}/${encodeURIComponent(environment)}`;
  }

  plan(name: EnvironmentName, plan: string): string {
    return `${this.environment(name)}/plans/${encodeURIComponent(plan)}`;
  }

  deployment(id: string): string {
    return `${this.#page}/deployments/${encodeURIComponent(id)}`;
  }
}
