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

/** Bytes as Score writes them, with a decimal or binary suffix. */
const MEMORY = /^(0\.\d+|[1-9]\d*(?:\.\d+)?)(?:([KMGTPE])(i?))?$/;

const EXPONENTS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/**
 * The bytes that a Score quantity means, or `undefined` when it is none. Fractions of a byte are rounded up.
 *
 * @example
 * ```ts
 * parseMemory('1.5Ki'); // 1536
 * parseMemory('10M'); // 10000000
 * ```
 *
 * @public
 */
export function parseMemory(text: string): number | undefined {
  const match = MEMORY.exec(text);
  if (!match) {
    return undefined;
  }
  const [, digits, suffix = '', binary] = match;
  const exponent = EXPONENTS.indexOf(suffix);
  const unit = binary ? 1024n ** BigInt(exponent) : 1000n ** BigInt(exponent);
  const [whole, fraction = ''] = digits.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * unit;
  return Number((scaled + scale - 1n) / scale);
}
