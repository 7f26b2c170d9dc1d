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
 * Loads a module when it is needed: a command starts with no more than it uses.
 *
 * @remarks
 * A CommonJS module that is imported dynamically has its exports in `default`; whether they also stand beside it depends on what compiled it.
 *
 * @example
 * ```ts
 * const { showGraph } = await load(import('../graph/showGraph'));
 * ```
 */
export async function load<T extends object>(module: Promise<T>): Promise<T> {
  const loaded: T & { default?: T } = await module;
  return loaded.default ?? loaded;
}
