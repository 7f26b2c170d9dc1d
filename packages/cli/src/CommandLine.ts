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

import { Styles } from './output/Styles';

/** All that a command may touch of the process that runs it. */
export interface CommandLine {
  /** Results. */
  stdout: TextStream;
  /** Progress, notices and errors. */
  stderr: TextStream;
  environment: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  directory: string;
  fetch: typeof fetch;
  /** Aborted when a person presses Ctrl-C. */
  signal: AbortSignal;
}

/** Where text goes. */
export interface TextStream {
  write(text: string): void;
  /** Whether a person looks at it, so that lines may be written over. */
  isTerminal: boolean;
  styles: Styles;
}
