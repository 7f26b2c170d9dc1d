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

/** A version of a definition that an environment keeps, whatever the platform team changes. @public */
export interface Pin {
  /** Name of the definition. */
  definition: string;
  version: string;
  pinnedBy: string;
  pinnedAt: string;
  reason?: string;
}

/** @public */
export interface SetPinRequest {
  /** One that a deployment used. */
  version: string;
  reason?: string;
}

/** A definition as deployments used it. @public */
export interface DefinitionVersion {
  version: string;
  type: string;
  driver: string;
  recordedAt: string;
}
