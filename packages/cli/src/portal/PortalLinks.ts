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

import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';

/** Addresses of the portal's pages, to open what a command tells of. */
export class PortalLinks {
  readonly #page: string;

  constructor(url: string) {
    this.#page = `${url}/platform-orchestrator`;
  }

  plan({ application, environment }: EnvironmentName, plan: string): string {
    const path = [application, environment, 'plans', plan];
    return `${this.#page}/applications/${path
      .map(encodeURIComponent)
      .join('/')}`;
  }

  deployment(id: string): string {
    return `${this.#page}/deployments/${encodeURIComponent(id)}`;
  }
}
