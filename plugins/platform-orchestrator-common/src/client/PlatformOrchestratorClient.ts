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
  Capabilities,
  Definition,
  DefinitionVersion,
  DriverInfo,
  EnvironmentType,
  MatchExplanation,
  MatchRequest,
  PlatformOrchestratorApi,
  RequestOptions,
  ResourceType,
} from '../api';
import { ResourceClient } from './ResourceClient';

/**
 * Calls the HTTP API of the platform orchestrator, from a browser, a backend or a command line.
 *
 * @public
 */
export class PlatformOrchestratorClient
  extends ResourceClient
  implements PlatformOrchestratorApi
{
  async getCapabilities(options?: RequestOptions): Promise<Capabilities> {
    return this.http.sendForJson({ path: ['capabilities'], ...options });
  }

  async listEnvironmentTypes(
    options?: RequestOptions,
  ): Promise<EnvironmentType[]> {
    return this.http.listItems(['environment-types'], options);
  }

  async listResourceTypes(options?: RequestOptions): Promise<ResourceType[]> {
    return this.http.listItems(['resource-types'], options);
  }

  async listDefinitions(options?: RequestOptions): Promise<Definition[]> {
    return this.http.listItems(['definitions'], options);
  }

  async listDefinitionVersions(
    name: string,
    options?: RequestOptions,
  ): Promise<DefinitionVersion[]> {
    return this.http.listItems(['definitions', name, 'versions'], options);
  }

  async listDrivers(options?: RequestOptions): Promise<DriverInfo[]> {
    return this.http.listItems(['drivers'], options);
  }

  async explainMatch(
    request: MatchRequest,
    options?: RequestOptions,
  ): Promise<MatchExplanation> {
    return this.http.sendForJson({
      method: 'POST',
      path: ['match'],
      body: request,
      ...options,
    });
  }
}
