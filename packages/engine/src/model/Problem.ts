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

import { GraphOrigin } from './ResourceGraph';
import { SourceRange } from '@platform-orchestrator/score';

/** What went wrong in words for people: cause, value with origin, effect, next step. Never holds a secret. @public */
export interface Problem {
  /** Stable, such as `driver/invalid` or `score/unknown-field`. */
  code: string;
  /** The cause in one sentence. */
  message: string;
  /** Key of the node. */
  node?: string;
  /** The input that was refused, such as `inputs.host`. */
  input?: string;
  /** What made that input. */
  origin?: GraphOrigin;
  file?: string;
  range?: SourceRange;
  path?: string;
  expected?: string;
  found?: string;
  effect?: string;
  nextStep?: string;
}
