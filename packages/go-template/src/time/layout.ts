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

/** What a piece of a layout stands for. */
export type LayoutField =
  | 'January'
  | 'Jan'
  | '1'
  | '01'
  | 'Monday'
  | 'Mon'
  | '2'
  | '_2'
  | '02'
  | '__2'
  | '002'
  | '15'
  | '3'
  | '03'
  | '4'
  | '04'
  | '5'
  | '05'
  | '2006'
  | '06'
  | 'PM'
  | 'pm'
  | 'MST'
  | 'offset'
  | 'fraction';

export interface LayoutPiece {
  /** Text that stands for itself in front of the field. */
  prefix: string;
  /** `undefined` at the end. */
  field?: LayoutField;
  /** The field as it is written, such as `Z07:00` or `.000`. */
  text: string;
}

/** Longest first where one starts as another; a short name ends before a small letter. */
const FIELDS = [
  'January',
  'Jan(?![a-z])',
  'Monday',
  'Mon(?![a-z])',
  'MST',
  '0[1-6]',
  '002',
  '15',
  '1',
  '2006',
  '2',
  '_2(?!006)',
  '__2',
  '[345]',
  'PM',
  'pm',
  '[-Z]07(?:0000|:00:00|00|:00)?',
  '[.,](?:0+|9+)(?![0-9])',
];

const FIELD = new RegExp(FIELDS.join('|'), 'g');

/**
 * Cuts a layout of Go's `time` into its fields. A layout is the reference time `Mon Jan 2 15:04:05 MST 2006` in the form that is wanted.
 */
export function splitLayout(layout: string): LayoutPiece[] {
  const pieces: LayoutPiece[] = [];
  let position = 0;
  for (const { 0: text, index } of layout.matchAll(FIELD)) {
    pieces.push({
      prefix: layout.slice(position, index),
      field: fieldOf(text),
      text,
    });
    position = index + text.length;
  }
  return [...pieces, { prefix: layout.slice(position), text: '' }];
}

function fieldOf(text: string): LayoutField {
  if (/^[-Z]/.test(text)) {
    return 'offset';
  }
  return /^[.,]/.test(text) ? 'fraction' : (text as LayoutField);
}
