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
  ApplyRequest,
  ScoreService,
  ValueObject,
} from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';

/** What a provisioner knows of a resource, before anything is made of it. */
export interface ProvisionerData {
  [field: string]: JsonValue;
  Guid: string;
  Uid: string;
  Type: string;
  Class: string;
  Id: string;
  Params: JsonObject;
  Metadata: JsonObject;
  State: JsonObject;
  Shared: JsonObject;
  SourceWorkload: string;
  WorkloadMetadata: JsonObject;
  WorkloadServices: JsonObject;
  Namespace: string;
  ComposeProjectName: string;
  MountsDirectory: string;
}

/** Data of the templates, with the fields that score-k8s and score-compose have. */
export function provisionerData(options: {
  request: ApplyRequest;
  reveal: (value: ValueObject) => JsonObject;
  state: JsonObject;
  shared: JsonObject;
}): ProvisionerData {
  const { request, reveal, state, shared } = options;
  const { identity, key, context, score = {} } = request;
  const id = scoreId(identity.id);
  return {
    Guid: guidOf(key),
    Uid: `${identity.type}.${identity.class}#${id}`,
    Type: identity.type,
    Class: identity.class,
    Id: id,
    Params: reveal(request.params),
    Metadata: score.metadata ?? {},
    State: state,
    Shared: shared,
    SourceWorkload: score.workload ?? '',
    WorkloadMetadata: score.workloadMetadata ?? {},
    WorkloadServices: Object.fromEntries(
      Object.entries(score.services ?? {}).map(([workload, service]) => [
        workload,
        serviceData(service),
      ]),
    ),
    Namespace: score.namespace ?? '',
    ComposeProjectName: `${context.application.id}-${context.environment.id}`,
    MountsDirectory: '',
  };
}

/** The id as Score's tools write it: `<workload>.<name>`, or the one that is given. */
function scoreId(id: string): string {
  return id.replace(/^(?:workloads|shared)\./, '');
}

/** A UUID in form; the same for the same resource. */
function guidOf(key: string): string {
  return [
    key.slice(0, 8),
    key.slice(8, 12),
    key.slice(12, 16),
    key.slice(16, 20),
    key.slice(20, 32),
  ].join('-');
}

/** Each port is there under its name and under its number. */
function serviceData({ name, ports }: ScoreService): JsonObject {
  return {
    ServiceName: name,
    Ports: Object.fromEntries(
      Object.entries(ports).flatMap(([portName, port]) => {
        const data = {
          Name: portName,
          Port: port.port,
          TargetPort: port.targetPort,
          Protocol: port.protocol,
        };
        return [
          [portName, data],
          [String(port.port), data],
        ];
      }),
    ),
  };
}
