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

import { Diagnostic } from '../model/Diagnostic';
import { JsonPath } from '../model/JsonPath';
import { Violation } from './selectViolations';

/** A diagnostic before it has a place. */
export interface Description
  extends Pick<
    Diagnostic,
    'code' | 'message' | 'expected' | 'found' | 'suggestion'
  > {
  path: JsonPath;
  /** Point at the key, not at the value. */
  key?: boolean;
}

/** What the words of a violation are made of. */
export interface ViolationContext extends Violation {
  /** The value as it stands in the file, where that is known. */
  written: string;
  /** What the violation is about, as the beginning of a sentence. */
  subject: string;
  /** The mapping or list around it, as a part of a sentence, or nothing at the root. */
  within: string;
}
