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

/** One thing to do in a run. */
export interface Task {
  id: string;
  /** Ids of tasks that come before; unknown ids do not count. */
  dependsOn: readonly string[];
  /** Tasks of one group share a limit; usually the driver. */
  group?: string;
  /**
   * Resolves with whether what depends on it may start.
   *
   * @param leave - gives its place to another task before it has ended, when all that is left is to wait
   */
  run(leave: () => void): Promise<boolean>;
}
