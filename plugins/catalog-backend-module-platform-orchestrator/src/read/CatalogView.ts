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

/** What the catalog holds for the applications of the orchestrator. */
export interface CatalogView {
  /** Ref of the System by application. */
  systems: ReadonlyMap<string, string>;
  /** Refs of Components from other sources, by {@link workloadKey}. */
  components: ReadonlyMap<string, string>;
  /** Refs of what this provider emitted, by application. */
  emitted: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names a workload across applications. */
export function workloadKey(application: string, workload: string): string {
  return `${application}/${workload}`;
}
