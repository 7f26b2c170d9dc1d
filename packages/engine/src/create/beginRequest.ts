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
import { ActiveResource, AttachedManifest } from '../model/ActiveResource';
import { GraphOrigin } from '../model/ResourceGraph';
import { openValue, sealValue } from '../model/sealedValue';
import { ValueObject } from '../model/Value';
import { ResolvedNode } from '../plan/ResolvedNode';
import { RolloutRequest, ScoreContext } from '../ports/Driver';
import { SecretScope } from '../ports/SecretStore';

/** Everything that an apply was begun with: enough to do it again after a crash, and to delete the thing later. */
export interface BeginRequest {
  params: ValueObject;
  inputs: ValueObject;
  secrets: ValueObject;
  rollout?: RolloutRequest;
  score?: ScoreContext;
  manifests: AttachedManifest[];
  comparable: JsonObject;
  fingerprint: string;
  dependencies: { key: string; origins: GraphOrigin[] }[];
}

const associatedData = (key: string) => `resource/${key}/request`;

/** A begun apply as a row keeps it. */
export function sealRequest(options: {
  key: string;
  resolved: ResolvedNode;
  dependencies: BeginRequest['dependencies'];
  scope: SecretScope;
}): string {
  const { key, resolved, dependencies, scope } = options;
  const { partial: _, ...request } = resolved;
  return sealValue({
    value: { ...request, dependencies } as unknown as ValueObject,
    scope,
    associatedData: associatedData(key),
  });
}

/** What a row's last apply was begun with; values of outside stores are missing. */
export function openRequest(
  row: ActiveResource,
  scope: SecretScope,
): BeginRequest {
  if (!row.request) {
    throw new Error(`The resource ${row.key} has no request`);
  }
  return openValue<ValueObject>({
    sealed: row.request,
    scope,
    associatedData: associatedData(row.key),
  }) as unknown as BeginRequest;
}
