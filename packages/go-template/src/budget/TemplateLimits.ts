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
 * What one execution may take. Whoever writes templates may be hostile, so every limit ends the execution with an error.
 *
 * @public
 */
export interface TemplateLimits {
  /**
   * Work in steps: a node, a call, an element of a list, sixteen bytes of a text. A million steps take about a second.
   * Default 5,000,000.
   */
  steps: number;
  /** UTF-8 bytes of the result, and of every text on the way to it. Default 10 MiB. */
  outputBytes: number;
  /** How deep templates may call each other. Default 200. */
  depth: number;
}

export const defaultLimits: Readonly<TemplateLimits> = {
  steps: 5_000_000,
  outputBytes: 10 * 1024 * 1024,
  depth: 200,
};
