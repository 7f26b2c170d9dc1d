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

import { SourcePosition, SourceRange } from '../model/Diagnostic';
import { JsonPath } from '../model/JsonPath';
import { LineIndex } from '../source/LineIndex';
import { SourceLayer } from '../source/LayeredSource';
import { LocateOptions, SourceLocation } from '../source/SourceMap';

/** The source of what a property override set or removed: the text `path=value`. */
export class PropertySource implements SourceLayer {
  readonly file: string;
  readonly #assignment: string;
  readonly #path: JsonPath;
  readonly #value: SourceLayer | undefined;

  constructor(options: {
    file: string;
    assignment: string;
    path: JsonPath;
    /** Absent when the property is removed. */
    value?: SourceLayer;
  }) {
    this.file = options.file;
    this.#assignment = options.assignment;
    this.#path = options.path;
    this.#value = options.value;
  }

  rangeOf(path: JsonPath): SourceRange {
    return this.locate(path).range;
  }

  locate(
    path: JsonPath,
    options: LocateOptions = {},
  ): SourceLocation & { range: SourceRange } {
    const equals = this.#assignment.indexOf('=');
    const below = this.#isBelow(path)
      ? path.slice(this.#path.length)
      : undefined;
    const range =
      below && !(options.key && below.length === 0)
        ? this.#value?.locate(below, options).range
        : undefined;
    return {
      file: this.file,
      range: range
        ? shiftRange(range, equals + 1)
        : new LineIndex(this.#assignment).rangeAt(0, equals),
    };
  }

  writtenAt(path: JsonPath): string | undefined {
    return this.#isBelow(path)
      ? this.#value?.writtenAt?.(path.slice(this.#path.length))
      : undefined;
  }

  contributes(path: JsonPath): 'mapping' | 'value' | undefined {
    if (!this.#isBelow(path)) {
      // The mappings on the way are made where they are missing, else they belong to others.
      return path.every((element, index) => element === this.#path[index])
        ? 'mapping'
        : undefined;
    }
    return this.#value
      ? this.#value.contributes(path.slice(this.#path.length))
      : 'value';
  }

  #isBelow(path: JsonPath): boolean {
    return this.#path.every((element, index) => element === path[index]);
  }
}

/** Moves a range of the value behind `path=` to where it stands in the whole text. */
export function shiftRange(
  { start, end }: SourceRange,
  columns: number,
): SourceRange {
  const shift = ({ line, column }: SourcePosition) => ({
    line,
    column: line === 1 ? column + columns : column,
  });
  return { start: shift(start), end: shift(end) };
}
