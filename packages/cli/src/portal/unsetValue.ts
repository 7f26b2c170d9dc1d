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

import { CommandLine } from '../CommandLine';
import { connectPortal } from './connectPortal';
import { ValueOptions, valueLevel } from './valueLevel';

/** Removes a shared value from an application or environment. */
export async function unsetValue(options: {
  commandLine: CommandLine;
  name: string;
  options: ValueOptions;
}): Promise<void> {
  const { name } = options;
  const { stdout, signal } = options.commandLine;
  const { api } = connectPortal(options.commandLine);
  await api.unsetValue({ ...valueLevel(options.options), name }, { signal });
  stdout.write(`Unset ${name}\n`);
}
