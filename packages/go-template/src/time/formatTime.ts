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

import { CivilTime } from './civil';
import { LayoutPiece, splitLayout } from './layout';
import { MONTHS, WEEKDAYS } from './names';

interface ShownTime {
  civil: CivilTime;
  /** Seconds east of Greenwich. */
  offset: number;
  abbreviation: string;
}

/** A time in the form of a layout, as Go's `Time.Format` writes it. */
export function formatTime(layout: string, time: ShownTime): string {
  return splitLayout(layout)
    .map(piece => piece.prefix + formatField(piece, time))
    .join('');
}

function formatField({ field, text }: LayoutPiece, time: ShownTime): string {
  const { civil } = time;
  const hour12 = civil.hour % 12 || 12;
  switch (field) {
    case 'January':
      return MONTHS[civil.month - 1];
    case 'Jan':
      return MONTHS[civil.month - 1].slice(0, 3);
    case '1':
      return String(civil.month);
    case '01':
      return digits(civil.month, 2);
    case 'Monday':
      return WEEKDAYS[civil.weekday];
    case 'Mon':
      return WEEKDAYS[civil.weekday].slice(0, 3);
    case '2':
      return String(civil.day);
    case '_2':
      return String(civil.day).padStart(2);
    case '02':
      return digits(civil.day, 2);
    case '__2':
      return String(civil.yearDay).padStart(3);
    case '002':
      return digits(civil.yearDay, 3);
    case '15':
      return digits(civil.hour, 2);
    case '3':
      return String(hour12);
    case '03':
      return digits(hour12, 2);
    case '4':
      return String(civil.minute);
    case '04':
      return digits(civil.minute, 2);
    case '5':
      return String(civil.second);
    case '05':
      return digits(civil.second, 2);
    case '2006':
      return digits(civil.year, 4);
    case '06':
      return digits(Math.abs(civil.year) % 100, 2);
    case 'PM':
      return civil.hour >= 12 ? 'PM' : 'AM';
    case 'pm':
      return civil.hour >= 12 ? 'pm' : 'am';
    case 'MST':
      return time.abbreviation || formatOffset('-0700', time.offset);
    case 'offset':
      return formatOffset(text, time.offset);
    case 'fraction':
      return formatFraction(text, civil.nanosecond);
    default:
      return '';
  }
}

/** `-07:00` and its like; with `Z` in front `Z` is Greenwich. */
function formatOffset(form: string, offset: number): string {
  if (form.startsWith('Z') && offset === 0) {
    return 'Z';
  }
  const size = Math.abs(offset);
  const parts = [size / 3600, (size / 60) % 60, size % 60]
    .map(part => digits(Math.floor(part), 2))
    .slice(0, form.replaceAll(':', '').length / 2);
  // Go decides by whole minutes.
  const sign = offset <= -60 ? '-' : '+';
  return sign + parts.join(form.includes(':') ? ':' : '');
}

/** `.000` keeps its zeros, `.999` leaves them out. */
function formatFraction(form: string, nanosecond: number): string {
  const fraction = digits(nanosecond, 9).slice(0, form.length - 1);
  const kept = form[1] === '9' ? fraction.replace(/0+$/, '') : fraction;
  return kept && form[0] + kept;
}

function digits(value: number, count: number): string {
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(count, '0');
}
