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

/** CPUs as Score writes them: `2`, `0.5`, or thousandths, `500m`. */
const CPU = /^(\d+)(?:m|(\.\d+))?$/;

/**
 * The thousandths of a CPU that a Score quantity means, or `undefined` when it is none.
 *
 * @example
 * ```ts
 * parseCpu('0.5'); // 500
 * parseCpu('250m'); // 250
 * ```
 *
 * @public
 */
export function parseCpu(text: string): number | undefined {
  if (!CPU.test(text)) {
    return undefined;
  }
  return text.endsWith('m')
    ? Number(text.slice(0, -1))
    : // By moving the decimal point, since 0.29 * 1000 is not 290.
      Number(`${text}e3`);
}
