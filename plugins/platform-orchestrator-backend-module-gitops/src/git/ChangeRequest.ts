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

import { Credentials } from './gitEnvironment';

/** The part of a commit that is one rollout's or object's. */
export interface ChangeRequest {
  action: 'Deploy' | 'Remove';
  /** What changes: `<application>/<environment>/<name>`. */
  subject: string;
  /** Id of the deployment that asked for it. */
  deployment: string;
  /** Makes the change in the working copy. It is called again when the branch has moved. */
  edit(folder: string): Promise<void>;
  checkpoint(): Promise<void>;
  signal: AbortSignal;
  credentials: Credentials;
}
