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

import { NANO, Quantity } from './Quantity';

/** A number with an optional fraction, and a suffix. */
const QUANTITY = /^(\d+)(?:\.(\d+))?(m|[kKMGTPE]|[KMGTPE]i)?$/;

/** Longer text is no quantity that anybody means; the bound keeps the arithmetic cheap. */
const MAXIMUM_LENGTH = 64;

/** The largest quantity that Kubernetes knows; it reads larger ones as this. */
const MAXIMUM = (2n ** 63n - 1n) * NANO;

/** Powers of 1000 (`k`) or 1024 (`Ki`) by the letter of a suffix. */
const POWERS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/**
 * Reads an amount of cpu or memory as Score allows it. `K`, which Score allows and Kubernetes doesn't, is 1000. What is finer than a
 * billionth is rounded up, as Kubernetes does.
 *
 * @returns undefined when the text is no quantity
 */
export function parseQuantity(text: string): Quantity | undefined {
  const match = text.length <= MAXIMUM_LENGTH ? QUANTITY.exec(text) : undefined;
  if (!match) {
    return undefined;
  }
  const [, whole, fraction = '', suffix = ''] = match;
  const binary = suffix.endsWith('i');
  const power = POWERS.indexOf(suffix.charAt(0).toUpperCase());
  const unit =
    suffix === 'm'
      ? NANO / 1000n
      : NANO * (binary ? 1024n : 1000n) ** BigInt(power);
  const digits = BigInt(whole + fraction) * unit;
  const divisor = 10n ** BigInt(fraction.length);
  const nano = (digits + divisor - 1n) / divisor;
  return { nano: nano > MAXIMUM ? MAXIMUM : nano, binary };
}
