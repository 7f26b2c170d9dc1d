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
import { OutputFormat, formatResult } from '../output/formatResult';
import { formatValueVersions } from '../output/formatValueVersions';
import { formatValues } from '../output/formatValues';
import { connectPortal } from './connectPortal';
import { ValueOptions, valueLevel } from './valueLevel';

/** Options of `platctl values list` and `platctl values history`. */
export interface ListValuesOptions extends ValueOptions {
  output?: OutputFormat;
}

/** Prints the shared values of an application or environment, or how one of them changed. */
export async function listValues(options: {
  commandLine: CommandLine;
  /** Its changes instead of all values. */
  history?: string;
  options: ListValuesOptions;
}): Promise<void> {
  const { history } = options;
  const { stdout, signal } = options.commandLine;
  const { output } = options.options;
  const { api } = connectPortal(options.commandLine);
  const level = valueLevel(options.options);
  const print = <T>(value: T[], format: (values: T[]) => string[]) =>
    stdout.write(
      output ? formatResult(output, value) : `${format(value).join('\n')}\n`,
    );
  if (history === undefined) {
    print(await api.listValues(level, { signal }), values =>
      formatValues(values, stdout.styles),
    );
  } else {
    print(
      await api.listValueVersions({ ...level, name: history }, { signal }),
      versions => formatValueVersions(versions, stdout.styles),
    );
  }
}
