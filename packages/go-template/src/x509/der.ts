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

/** A value of ASN.1 in the encoding DER. */
export type Der = Buffer;

const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
};

const CONTEXT = 0x80;
const CONSTRUCTED = 0x20;

/** Writes ASN.1: the few types that certificates and keys are made of. */
export const der = {
  sequence: (...items: Der[]) => value(TAGS.sequence, Buffer.concat(items)),
  set: (...items: Der[]) => value(TAGS.set, Buffer.concat(items)),
  true: value(TAGS.boolean, Buffer.of(0xff)),

  /** An integer that is not negative, from its bytes. */
  integer(bytes: Uint8Array): Der {
    const start = bytes.findIndex(byte => byte !== 0);
    const digits = start < 0 ? Buffer.of(0) : bytes.subarray(start);
    // The first bit is the sign.
    const sign = digits[0] >= 0x80 ? [0] : [];
    return value(TAGS.integer, Buffer.concat([Buffer.from(sign), digits]));
  },

  /** @param unused - bits at the end that do not count */
  bitString: (bytes: Uint8Array, unused = 0) =>
    value(TAGS.bitString, Buffer.concat([Buffer.of(unused), bytes])),
  octetString: (bytes: Uint8Array) => value(TAGS.octetString, bytes),

  /** @param dotted - such as `2.5.4.3` */
  objectId(dotted: string): Der {
    const [first, second, ...rest] = dotted.split('.').map(Number);
    const bytes = [first * 40 + second, ...rest].flatMap(base128);
    return value(TAGS.objectId, Buffer.from(bytes));
  },

  utf8String: (text: string) => value(TAGS.utf8String, Buffer.from(text)),
  printableString: (text: string) =>
    value(TAGS.printableString, Buffer.from(text)),

  /** To the second. As X.509 wants it: two digits for the year up to 2049. */
  time(date: Date): Der {
    const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
    return date.getUTCFullYear() < 2050
      ? value(TAGS.utcTime, Buffer.from(digits.slice(2)))
      : value(TAGS.generalizedTime, Buffer.from(digits));
  },

  /** A field that is told by its number. */
  tagged: (number: number, bytes: Uint8Array) => value(CONTEXT | number, bytes),
  /** A field that is told by its number, around values. */
  explicit: (number: number, ...items: Der[]) =>
    value(CONTEXT | CONSTRUCTED | number, Buffer.concat(items)),
};

function value(tag: number, content: Uint8Array): Der {
  return Buffer.concat([Buffer.of(tag), length(content.length), content]);
}

function length(count: number): Buffer {
  if (count < 0x80) {
    return Buffer.of(count);
  }
  const digits = count.toString(16);
  const bytes = Buffer.from(
    digits.padStart(digits.length + (digits.length % 2), '0'),
    'hex',
  );
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}

function base128(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) {
    bytes.unshift(0x80 | (rest & 0x7f));
  }
  return bytes;
}
