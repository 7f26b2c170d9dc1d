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

/** What stands between `%` and the verb. */
export interface Flags {
  /** `-`: padded on the right. */
  minus: boolean;
  /** `+`: always a sign; of texts ASCII only. */
  plus: boolean;
  /** `#`: the other form. */
  sharp: boolean;
  /** A space where a sign would be. */
  space: boolean;
  /** `0`: padded with zeros. */
  zero: boolean;
  /** `%+v`: fields with their names. */
  plusV: boolean;
  /** `%#v`: as it would be written in Go. */
  sharpV: boolean;
  width?: number;
  precision?: number;
}

export const noFlags: Readonly<Flags> = {
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
};
