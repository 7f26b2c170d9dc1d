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

/** Measures of the drawing, in pixels at zoom 1. */
export const measures = {
  nodeWidth: 192,
  nodeHeight: 52,
  /** Between two columns: room for a curve and its arrow. */
  columnGap: 34,
  rowGap: 12,
  laneGap: 8,
  /** Around all lanes. */
  margin: 8,
  lanePadding: 10,
  /** Room for the lane's name. */
  laneTop: 26,
  laneBottom: 12,
  /** Between two arrows that end at the same node. */
  portGap: 10,
} as const;
