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

/**
 * A change to a Score file that is made before it is validated.
 *
 * @public
 */
export type Override = FileOverride | PropertyOverride;

/** The content of a file that is merged into the workload. @public */
export interface FileOverride {
  text: string | Uint8Array;
  /** The file as diagnostics shall name it. */
  file?: string;
}

/**
 * A single value as `path=value`: the path with dots (`\.` is a dot within a name), the value as YAML. Without a value it is removed.
 *
 * @public
 */
export interface PropertyOverride {
  property: string;
  /**
   * Where it was given, as diagnostics shall name it.
   *
   * @defaultValue `property override <number>`
   */
  file?: string;
}
