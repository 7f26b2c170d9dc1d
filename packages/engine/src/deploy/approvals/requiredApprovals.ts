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
import { EnvironmentType } from '../../model/Definitions';

/** Who must agree before a deployment may be queued. @public */
export interface RequiredApprovals {
  required: number;
  /** Entity refs; empty for everybody who may approve in the environment. */
  from: readonly string[];
}

/**
 * The approvals that a deployment needs; undefined for none.
 *
 * @remarks What a service asks for in a protected environment is looked at by at least one person: its plan is either submitted or approved by a user.
 *
 * @param createdBy - entity ref of a user, or subject of a service
 *
 * @public
 */
export function requiredApprovals(
  type: EnvironmentType | undefined,
  createdBy: string,
): RequiredApprovals | undefined {
  if (type?.approvals) {
    return type.approvals;
  }
  const isUser = createdBy.startsWith('user:');
  return type?.protected && !isUser ? { required: 1, from: [] } : undefined;
}
