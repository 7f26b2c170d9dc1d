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

/** What a rollout or an object puts into the repository, and into the secret store. */
export interface RenderedManifests {
  /** By name of the file in the folder. */
  files: Map<string, string>;
  /** Tells these files from others. */
  digest: string;
  /** Values for the store, by the name that they get there. */
  secrets: Map<string, string>;
}
