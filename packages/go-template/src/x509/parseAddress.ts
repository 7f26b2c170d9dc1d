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

import { isIPv4, isIPv6 } from 'net';

/** The four or sixteen bytes of an address of the Internet; `undefined` for what is none. */
export function parseAddress(text: string): Uint8Array | undefined {
  if (isIPv4(text)) {
    return Uint8Array.from(text.split('.'), Number);
  }
  return isIPv6(text) && !text.includes('%') ? longAddress(text) : undefined;
}

function longAddress(text: string): Uint8Array {
  const [before, after] = text.split('::').map(bytesOf);
  const zeros = new Array(after ? 16 - before.length - after.length : 0);
  const bytes = [...before, ...zeros.fill(0), ...(after ?? [])];
  // A short address in a long one stays short.
  const isMapped =
    bytes.slice(0, 10).every(byte => byte === 0) &&
    bytes.slice(10, 12).every(byte => byte === 0xff);
  return Uint8Array.from(isMapped ? bytes.slice(12) : bytes);
}

function bytesOf(half: string): number[] {
  return half
    .split(':')
    .filter(group => group !== '')
    .flatMap(group => {
      const number = Number.parseInt(group, 16);
      return isIPv4(group)
        ? group.split('.').map(Number)
        : [number >> 8, number & 0xff];
    });
}
