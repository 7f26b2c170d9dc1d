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

/** A quantity of Kubernetes, exact. */
export interface Quantity {
  /** In billionths of the unit (a core, a byte), the smallest step that Kubernetes has. */
  nano: bigint;
  /** Whether it was written with a suffix such as `Mi`, and is printed so where that is exact. */
  binary: boolean;
}

export const NANO = 1_000_000_000n;
