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

import { ConformanceCase } from './readCases';

/** Something that is done here on purpose and not by the reference implementation. */
export interface Deviation {
  sentence: string;
  /** Whether a case is about this: told by what the case shows, never by its id. */
  concerns(conformanceCase: ConformanceCase): boolean;
}

/** Deviations from cases that say themselves, by their note, that the reference implementation is wrong. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    sentence:
      'A probe without httpGet and exec is refused, as the newest schema of the specification does; the copy in score-go 1.20 lets it through and both tools fail later.',
    concerns: ({ kind, expected }) =>
      kind === 'parse' &&
      expected.newest_spec_schema_valid?.as_written === false &&
      expected.newest_spec_schema_valid.after_upgrade === false,
  },
];
