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

/** A value of ASN.1 in its encoding. */
export interface DerValue {
  tag: number;
  /** All of it, as it stands. */
  encoding: Buffer;
  content: Buffer;
}

/** The values that stand one behind the other. The bytes come from OpenSSL, which has checked them. */
export function readDer(bytes: Buffer): DerValue[] {
  const values: DerValue[] = [];
  for (let start = 0; start < bytes.length; ) {
    const { size, width } = readLength(bytes, start + 1);
    const content = start + 1 + width;
    values.push({
      tag: bytes[start],
      encoding: bytes.subarray(start, content + size),
      content: bytes.subarray(content, content + size),
    });
    start = content + size;
  }
  return values;
}

function readLength(
  bytes: Buffer,
  place: number,
): { size: number; width: number } {
  const first = bytes[place];
  if (first < 0x80) {
    return { size: first, width: 1 };
  }
  const count = first & 0x7f;
  return { size: bytes.readUIntBE(place + 1, count), width: 1 + count };
}
