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

/** Where a shared value is set: for all environments of an application, or for one, which comes first there. */
export interface ValueLevel {
  applicationId: string;
  /** Missing means all environments. */
  environmentUid?: string;
}

/** A shared value as people see it: a secret one without its value. */
export interface SharedValueRecord {
  name: string;
  level: 'application' | 'environment';
  secret: boolean;
  /** Missing for secrets. */
  value?: string;
  description?: string;
  /** Of all values of the application when it was set. */
  version: number;
  setBy: string;
  setAt: Date;
}

/** One change of a shared value. */
export type SharedValueChange = SharedValueRecord & { action: 'set' | 'unset' };
