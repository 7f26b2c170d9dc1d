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

/** What can be wrong with a workload; in diagnostics with `manifests/` before it. The README has an example of each. */
export type ProblemCode =
  | 'attached-clash'
  | 'before'
  | 'content-too-large'
  | 'invalid-annotation'
  | 'invalid-base64'
  | 'invalid-mode'
  | 'invalid-name'
  | 'invalid-path'
  | 'invalid-quantity'
  | 'missing-image'
  | 'missing-volume'
  | 'mounted-twice'
  | 'not-permitted'
  | 'probe'
  | 'service-port'
  | 'unknown-container'
  | 'unresolved'
  | 'unsupported-kind'
  | 'volume-source';
