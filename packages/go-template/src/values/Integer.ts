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

import { GoKind, GoObject, GoType } from './GoValue';

const BITS: Partial<Record<GoKind, [bits: number, signed: boolean]>> = {
  int: [64, true],
  int32: [32, true],
  int64: [64, true],
  uint8: [8, false],
  uint32: [32, false],
  uint64: [64, false],
};

/** An integer of another type than `int`. Keeps to the bits of its kind, as Go's arithmetic does. */
export class Integer extends GoObject {
  readonly type: GoType;
  readonly kind: GoKind;
  readonly value: bigint;

  constructor(kind: GoKind, value: bigint, type: GoType = kind) {
    super();
    const [bits, signed] = BITS[kind]!;
    this.type = type;
    this.kind = kind;
    this.value = signed
      ? BigInt.asIntN(bits, value)
      : BigInt.asUintN(bits, value);
  }

  get isSigned(): boolean {
    return BITS[this.kind]![1];
  }

  override json(): bigint {
    return this.value;
  }

  override equals(other: GoObject): boolean {
    return other instanceof Integer && other.value === this.value;
  }
}

/** A value of the type `int64`. */
export function int64(value: bigint): Integer {
  return new Integer('int64', value);
}

/** A value of the type `int`: 64 bits, the rest is cut off. */
export function int(value: bigint | number): bigint {
  return BigInt.asIntN(64, BigInt(value));
}
