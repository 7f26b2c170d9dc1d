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

import { SourceRange } from '../model/Diagnostic';
import { JsonPath } from '../model/JsonPath';

/**
 * Finds where a value was written.
 *
 * @public
 */
export interface SourceMap {
  /** The file as the caller named it; of several, the first. */
  readonly file?: string;

  /**
   * The range of the value at `path`, or of its nearest existing ancestor.
   *
   * For a mapping or a list it is the range of its key, because a whole block says little. `undefined` when nothing was written at all.
   */
  rangeOf(path: JsonPath): SourceRange | undefined;

  /** Like {@link SourceMap.rangeOf}, with the file, which differs from value to value once overrides are applied. */
  locate(path: JsonPath, options?: LocateOptions): SourceLocation;

  /** The scalar without quotes at `path` as it was written, such as `0644`, which is read as the number 420. */
  writtenAt?(path: JsonPath): string | undefined;
}

/** @public */
export interface LocateOptions {
  /** Point at the key rather than at its value. */
  key?: boolean;
  /** Point at a piece of the text at `path`: its `occurrence`-th appearance, counted from 0. */
  piece?: { text: string; occurrence: number };
}

/** @public */
export interface SourceLocation {
  file?: string;
  range?: SourceRange;
}
