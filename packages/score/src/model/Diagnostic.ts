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

/**
 * One problem of a file, with its place and the way out. Errors are data here: functions of this package return them, and throw only
 * when they are called wrongly.
 *
 * @public
 */
export interface Diagnostic {
  /** Stable, documented in the README, such as `score/unknown-field`. */
  code: string;
  severity: 'error' | 'warning';
  /** One sentence that names the thing. Never holds a secret value. */
  message: string;
  /** The file as the caller named it, such as `apps/web/score.yaml`. */
  file?: string;
  range?: SourceRange;
  /** JSON path in the file, such as `containers.main.variables.DATABASE_URL`. */
  path?: string;
  expected?: string;
  found?: string;
  /** What to do, such as `did you mean "readinessProbe"?`. */
  suggestion?: string;
  /** Other places that belong to it, such as the first definition of a duplicate. */
  related?: {
    message: string;
    file?: string;
    range?: SourceRange;
    path?: string;
  }[];
}

/** Lines and columns count from 1; the end is exclusive. @public */
export interface SourceRange {
  start: SourcePosition;
  end: SourcePosition;
}

/** @public */
export interface SourcePosition {
  line: number;
  column: number;
}
