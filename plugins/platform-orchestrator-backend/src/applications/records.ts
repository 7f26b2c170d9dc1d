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

/** An application as the database has it. */
export interface ApplicationRecord {
  id: string;
  name: string;
  title?: string;
  description?: string;
  /** Entity ref. */
  owner?: string;
  etag: string;
  createdAt: Date;
}

/** An environment with what its application says of it. */
export interface EnvironmentEntry {
  uid: string;
  applicationId: string;
  application: string;
  /** Owner of the application. */
  owner?: string;
  name: string;
  type: string;
  paused: boolean;
  currentSet?: string;
  etag: string;
  createdAt: Date;
}

/** What a new environment is made from. */
export interface NewEnvironment {
  uid: string;
  name: string;
  type: string;
  /** What a clone begins with. */
  currentSet?: string;
  etag: string;
  createdAt: Date;
}
