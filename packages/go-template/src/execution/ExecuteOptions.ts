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

import { TemplateLimits } from '../budget/TemplateLimits';
import { TemplateFunction } from '../functions/callerFunction';
import { Library } from '../functions/libraries';
import { NumberTypes } from '../values/importValue';

/**
 * What a template may use, and how much.
 *
 * @public
 */
export interface ExecuteOptions {
  /** Which functions there are beyond Go's own: `go` none, `sprig` those of Sprig, `helm` those of Helm as well. Default `helm`. */
  library?: Library;
  /** Functions by name, beside and before those of the library. */
  functions?: Readonly<Record<string, TemplateFunction>>;
  /**
   * What a key that a map does not have leads to: `default` prints `<no value>`, `zero` is the zero value of the map's elements (which prints the same
   * unless all are texts), `error` is an error. Default `default`.
   */
  missingKey?: 'default' | 'zero' | 'error';
  /** Which type numbers of the data have. Default `integers`. */
  numbers?: NumberTypes;
  /** How much work and text there may be; those that are left out are as by default. */
  limits?: Partial<TemplateLimits>;
  /**
   * Gives random bytes. Without, functions such as `randAlpha` are an error, and so are those that make keys; their randomness is Node's own, since keys of
   * RSA cannot be made of given bytes.
   */
  random?: (count: number) => Uint8Array;
  /** The clock. Without, functions such as `now` are an error. */
  now?: () => Date;
  /** What Go calls `Local`: a name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: string;
}
