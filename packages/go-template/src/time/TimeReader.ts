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

import { LayoutPiece } from './layout';
import { MONTHS, WEEKDAYS } from './names';
import { readOffset } from './readOffset';
import { zoneNameLength } from './zoneNameLength';

/** What was read; a field that the layout does not have is missing. */
export interface ReadTime {
  year: number;
  month?: number;
  day?: number;
  yearDay?: number;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  half?: 'AM' | 'PM';
  isUtc?: boolean;
  /** Seconds east of Greenwich. */
  offset?: number;
  zoneName?: string;
}

const SHORT_MONTHS = MONTHS.map(name => name.slice(0, 3));
const SHORT_WEEKDAYS = WEEKDAYS.map(name => name.slice(0, 3));

/** Reads a time by the pieces of a layout. Every method gives `false` where the text does not fit. */
export class TimeReader {
  readonly time: ReadTime = {
    year: 0,
    hour: 0,
    minute: 0,
    second: 0,
    nanosecond: 0,
  };

  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  read(pieces: readonly LayoutPiece[]): boolean {
    return (
      pieces.every(
        (piece, index) =>
          this.#skip(piece.prefix) && this.#field(piece, pieces[index + 1]),
      ) && this.#rest === ''
    );
  }

  /** A space of the layout is any number of spaces. */
  #skip(prefix: string): boolean {
    for (let index = 0; index < prefix.length; index++) {
      if (prefix[index] === ' ') {
        if (this.#rest !== '' && !this.#rest.startsWith(' ')) {
          return false;
        }
        this.#rest = this.#rest.replace(/^ +/, '');
        while (prefix[index + 1] === ' ') {
          index++;
        }
      } else if (this.#take(1) !== prefix[index]) {
        return false;
      }
    }
    return true;
  }

  #field({ field, text }: LayoutPiece, next?: LayoutPiece): boolean {
    const { time } = this;
    switch (field) {
      case undefined:
        return true;
      case '2006':
        return this.#year4();
      case '06':
        return this.#year2();
      case 'January':
        return this.#name(MONTHS, index => (time.month = index + 1));
      case 'Jan':
        return this.#name(SHORT_MONTHS, index => (time.month = index + 1));
      case 'Monday':
        return this.#name(WEEKDAYS, () => undefined);
      case 'Mon':
        return this.#name(SHORT_WEEKDAYS, () => undefined);
      case '1':
      case '01':
        return this.#number(text, 1, 12, value => (time.month = value));
      case '_2':
        this.#rest = this.#rest.replace(/^ /, '');
        return this.#number('2', 0, 99, value => (time.day = value));
      case '2':
      case '02':
        return this.#number(text, 0, 99, value => (time.day = value));
      case '__2':
        this.#rest = this.#rest.replace(/^ {1,2}/, '');
        return this.#yearDay(/^[0-9]{1,3}/);
      case '002':
        return this.#yearDay(/^[0-9]{3}/);
      case '15':
        return this.#number('1', 0, 23, value => (time.hour = value));
      case '3':
      case '03':
        return this.#number(text, 0, 12, value => (time.hour = value));
      case '4':
      case '04':
        return this.#number(text, 0, 59, value => (time.minute = value));
      case '5':
      case '05':
        return (
          this.#number(text, 0, 59, value => (time.second = value)) &&
          (next?.field === 'fraction' || this.#unaskedFraction())
        );
      case 'PM':
      case 'pm':
        return this.#half(field);
      case 'fraction':
        return this.#fraction(text);
      case 'offset':
        return this.#offset(text);
      default:
        return this.#zoneName();
    }
  }

  #year4(): boolean {
    const digits = /^[0-9]{4}/.exec(this.#rest)?.[0];
    this.time.year = Number(digits);
    return digits !== undefined && this.#take(4) !== undefined;
  }

  #year2(): boolean {
    const digits = /^[0-9]{2}/.exec(this.#rest)?.[0];
    const year = Number(digits);
    this.time.year = year + (year >= 69 ? 1900 : 2000);
    return digits !== undefined && this.#take(2) !== undefined;
  }

  #name(names: readonly string[], set: (index: number) => void): boolean {
    const rest = this.#rest.toLowerCase();
    const index = names.findIndex(name => rest.startsWith(name.toLowerCase()));
    if (index < 0) {
      return false;
    }
    this.#take(names[index].length);
    set(index);
    return true;
  }

  /** One or two digits; exactly two where the layout has a zero in front. */
  #number(
    form: string,
    least: number,
    most: number,
    set: (value: number) => void,
  ): boolean {
    const pattern = form.startsWith('0') ? /^[0-9]{2}/ : /^[0-9]{1,2}/;
    const digits = pattern.exec(this.#rest)?.[0];
    const value = Number(digits);
    if (digits === undefined || value < least || value > most) {
      return false;
    }
    this.#take(digits.length);
    set(value);
    return true;
  }

  #yearDay(pattern: RegExp): boolean {
    const digits = pattern.exec(this.#rest)?.[0];
    this.#take(digits?.length ?? 0);
    this.time.yearDay = Number(digits);
    return digits !== undefined;
  }

  #half(field: 'PM' | 'pm'): boolean {
    const text = this.#take(2);
    const upper = text?.toUpperCase();
    if (
      (upper !== 'AM' && upper !== 'PM') ||
      (text === upper) !== (field === 'PM')
    ) {
      return false;
    }
    this.time.half = upper;
    return true;
  }

  /** Seconds may have a fraction that the layout does not mention. */
  #unaskedFraction(): boolean {
    const fraction = /^[.,][0-9]+/.exec(this.#rest)?.[0];
    return fraction === undefined || this.#takeFraction(fraction);
  }

  #fraction(form: string): boolean {
    const exact = form[1] === '0';
    const pattern = exact
      ? new RegExp(`^[.,][0-9]{${form.length - 1}}`)
      : /^[.,][0-9]+/;
    const fraction = pattern.exec(this.#rest)?.[0];
    return fraction === undefined ? !exact : this.#takeFraction(fraction);
  }

  #takeFraction(fraction: string): boolean {
    this.#take(fraction.length);
    this.time.nanosecond = Number(fraction.slice(1, 10).padEnd(9, '0'));
    return true;
  }

  #offset(form: string): boolean {
    if (form.startsWith('Z') && this.#rest.startsWith('Z')) {
      this.#take(1);
      this.time.isUtc = true;
      return true;
    }
    const text = this.#take(form.length);
    const offset = text === undefined ? undefined : readOffset(text, form);
    this.time.offset = offset;
    return offset !== undefined;
  }

  #zoneName(): boolean {
    if (this.#rest.startsWith('UTC')) {
      this.#take(3);
      this.time.isUtc = true;
      return true;
    }
    const length = zoneNameLength(this.#rest);
    this.time.zoneName = this.#take(length);
    return length > 0;
  }

  #take(length: number): string | undefined {
    if (this.#rest.length < length) {
      return undefined;
    }
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  }
}
