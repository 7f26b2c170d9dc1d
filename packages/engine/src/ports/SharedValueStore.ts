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

import { Secret } from '../model/Secret';

/** What Score resources of the type `environment` and `${values.…}` of definitions read in one environment. @public */
export interface SharedValues {
  /** Counts the changes of all values of the application, its environments included; 0 before the first. */
  version: number;
  /** By name; those of the environment come before those of its application. */
  values: ReadonlyMap<string, string | Secret>;
}

/** Values that an application's owners set beside its Score files, for all environments or for one. @public */
export interface SharedValueStore {
  /** @param version - as they were then; missing means as they are */
  read(options: {
    application: string;
    environmentUid: string;
    version?: number;
  }): Promise<SharedValues>;
}
