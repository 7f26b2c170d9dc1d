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

/** A shared value: what Score resources of the type `environment` and `${values.…}` of definitions read. @public */
export interface SharedValue {
  name: string;
  /** Where it is set: one of the environment comes before one of its application. */
  level: 'application' | 'environment';
  secret: boolean;
  /** Missing for secrets: they are never shown. */
  value?: string;
  description?: string;
  /** Counts the changes of all values of the application. */
  version: number;
  /** Entity ref or subject. */
  setBy: string;
  /** ISO 8601. */
  setAt: string;
}

/** One change of a shared value. @public */
export interface SharedValueVersion extends SharedValue {
  action: 'set' | 'unset';
}

/** @public */
export interface SetValueRequest {
  value: string;
  /** Sealed, and never shown again. Defaults to false. */
  secret?: boolean;
  description?: string;
}

/** Names where values are set: for all environments of an application, or for one. @public */
export interface ValueLevel {
  application: string;
  environment?: string;
}
