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

import { shortestDigits } from './decimalDigits';

/** Digits behind the point of a quotient, as in `github.com/shopspring/decimal`. */
const QUOTIENT_DIGITS = 16;

/** A number in decimal digits: `coefficient · 10^exponent`. */
export class Decimal {
  readonly #coefficient: bigint;
  readonly #exponent: number;

  private constructor(coefficient: bigint, exponent: number) {
    this.#coefficient = coefficient;
    this.#exponent = exponent;
  }

  /** With the fewest digits that lead back to the same float. */
  static fromNumber(value: number): Decimal {
    const { digits, point } = shortestDigits(value);
    const coefficient = BigInt(digits || '0');
    return new Decimal(
      value < 0 ? -coefficient : coefficient,
      point - digits.length,
    );
  }

  get isZero(): boolean {
    return this.#coefficient === 0n;
  }

  plus(other: Decimal): Decimal {
    const exponent = Math.min(this.#exponent, other.#exponent);
    return new Decimal(this.#at(exponent) + other.#at(exponent), exponent);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.#coefficient, other.#exponent));
  }

  times(other: Decimal): Decimal {
    return new Decimal(
      this.#coefficient * other.#coefficient,
      this.#exponent + other.#exponent,
    );
  }

  /** Rounded to sixteen digits behind the point, halves away from zero. */
  dividedBy(other: Decimal): Decimal {
    const shift = this.#exponent - other.#exponent + QUOTIENT_DIGITS;
    const scale = 10n ** BigInt(Math.abs(shift));
    const dividend = this.#coefficient * (shift > 0 ? scale : 1n);
    const divisor = other.#coefficient * (shift > 0 ? 1n : scale);
    return new Decimal(divideRounding(dividend, divisor), -QUOTIENT_DIGITS);
  }

  /** The nearest float. */
  toNumber(): number {
    return Number(`${this.#coefficient}e${this.#exponent}`);
  }

  #at(exponent: number): bigint {
    return this.#coefficient * 10n ** BigInt(this.#exponent - exponent);
  }
}

function divideRounding(dividend: bigint, divisor: bigint): bigint {
  const size = (value: bigint) => (value < 0n ? -value : value);
  const quotient = size(dividend) / size(divisor);
  const rest = size(dividend) % size(divisor);
  const rounded = rest * 2n >= size(divisor) ? quotient + 1n : quotient;
  return dividend < 0n === divisor < 0n ? rounded : -rounded;
}
