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

import {
  Container,
  ContainerFile,
  JsonObject,
  Workload,
} from '@platform-orchestrator/score';

/** One recorded run of the reference implementation. */
export interface ConformanceCase {
  id: string;
  kind: 'convert' | 'reject' | 'substitute';
  area: string;
  input: CaseInput;
  expected: unknown;
  /** A quirk or a bug of the reference implementation. */
  note?: string;
}

/** The inputs of all areas together; each has some of these. */
export interface CaseInput {
  workload?: Workload;
  instance_suffix?: string;
  /** By identity. */
  resources?: Record<string, { outputs?: JsonObject | null }>;
  /** Values of placeholders. */
  replacements?: { ref: string; value: string; err: string | null }[];
  manifest_prefix?: string;
  target?: string;
  file?: ContainerFile;
  volume?: { source: string; path?: string; readOnly?: boolean };
  key?: string;
  value?: string;
  variables?: Record<string, string>;
  limits?: NonNullable<Container['resources']>['limits'];
  requests?: NonNullable<Container['resources']>['requests'];
  text?: string;
  secret?: string;
}
