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
import { ResourceDefinition } from '../model/Definitions';

/** Every version of a definition that a deployment used, and which environments keep one. @public */
export interface DefinitionVersions {
  /** Keeps versions that are used from now on, so that an environment can be pinned to them; those that are kept stay as they are. */
  record(definitions: readonly ResourceDefinition[]): Promise<void>;
  /** The versions that an environment keeps, by the name of the definition. */
  pinned(
    environmentUid: string,
  ): Promise<ReadonlyMap<string, ResourceDefinition>>;
}
