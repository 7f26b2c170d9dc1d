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

const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/**
 * The quantity as the API server prints it, so that what was applied and what is read back are the same text: without a fraction, with
 * the largest suffix for which that is exact. Binary suffixes are kept only for whole amounts from 1024 on.
 */
export function printQuantity(quantity: Quantity): string {
  const { nano, binary } = quantity;
  if (nano === 0n) {
    return '0';
  }
  return binary && nano % NANO === 0n && nano >= 1024n * NANO
    ? printScaled(nano / NANO, 1024n, BINARY_SUFFIXES)
    : printScaled(nano, 1000n, DECIMAL_SUFFIXES);
}

function printScaled(value: bigint, step: bigint, suffixes: string[]): string {
  let rest = value;
  let power = 0;
  while (rest % step === 0n && power < suffixes.length - 1) {
    rest /= step;
    power += 1;
  }
  return `${rest}${suffixes[power]}`;
}
