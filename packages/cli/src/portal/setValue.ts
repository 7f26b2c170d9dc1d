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
import { UsageError } from '../UsageError';
import { readTextFile } from '../files/readTextFile';
import { connectPortal } from './connectPortal';
import { ValueOptions, valueLevel } from './valueLevel';

/** Options of `platctl values set`. */
export interface SetValueOptions extends ValueOptions {
  file?: string;
  secret?: boolean;
  description?: string;
}

/**
 * Sets a shared value. From a file it loses the line break at its end, which editors and `echo` add.
 *
 * @throws UsageError where there is no value, or two.
 */
export async function setValue(options: {
  commandLine: CommandLine;
  name: string;
  value: string | undefined;
  options: SetValueOptions;
}): Promise<void> {
  const { name, value } = options;
  const { directory, stdout, signal } = options.commandLine;
  const { file, secret, description } = options.options;
  if ((value === undefined) === (file === undefined)) {
    throw new UsageError('Give the value itself, or a file with --file');
  }
  const text =
    file === undefined
      ? value!
      : (await readTextFile({ directory, path: file })).replace(/\r?\n$/, '');
  const { api } = connectPortal(options.commandLine);
  const { version } = await api.setValue(
    {
      ...valueLevel(options.options),
      name,
      value: text,
      ...(secret && { secret }),
      ...(description !== undefined && { description }),
    },
    { signal },
  );
  stdout.write(`Set ${name}, version ${version}\n`);
}
