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

import { JsonObject } from '@platform-orchestrator/score';
import { ProvisionerData } from './provisionerData';

/** What score-k8s hands to the program of a provisioner. */
export function commandInput(data: ProvisionerData): JsonObject {
  return {
    resource_guid: data.Guid,
    resource_uid: data.Uid,
    resource_type: data.Type,
    resource_class: data.Class,
    resource_id: data.Id,
    resource_params: data.Params,
    resource_metadata: data.Metadata,
    resource_state: data.State,
    shared_state: data.Shared,
    source_workload: data.SourceWorkload,
    workload_metadata: data.WorkloadMetadata,
    workload_services: mapValues(data.WorkloadServices, service => ({
      ServiceName: service.ServiceName,
      ports: mapValues(service.Ports as JsonObject, port => ({
        name: port.Name,
        port: port.Port,
        target_port: port.TargetPort,
        protocol: port.Protocol,
      })),
    })),
    namespace: data.Namespace,
  };
}

function mapValues(
  map: JsonObject,
  convert: (value: JsonObject) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [
      key,
      convert(value as JsonObject),
    ]),
  );
}
