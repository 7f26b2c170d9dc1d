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

import { CommandLine, TextStream } from '../CommandLine';
import { noStyles } from '../output/Styles';
import { runPlatctl } from '../runPlatctl';

/** What a command printed and ended with. */
export interface CommandResult {
  stdout: string;
  stderr: string;
  code: number;
}

/** Runs `platctl` with what a test gives it instead of a process. */
export async function platctl(
  commandArguments: readonly string[],
  options: Partial<
    Pick<CommandLine, 'directory' | 'environment' | 'signal'>
  > & {
    isTerminal?: boolean;
  } = {},
): Promise<CommandResult> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const stream = (texts: string[]): TextStream => ({
    write: text => void texts.push(text),
    isTerminal: options.isTerminal ?? false,
    styles: noStyles,
  });
  const code = await runPlatctl(commandArguments, {
    stdout: stream(stdout),
    stderr: stream(stderr),
    environment: options.environment ?? {},
    directory: options.directory ?? '/nowhere',
    fetch: (...request) => fetch(...request),
    signal: options.signal ?? new AbortController().signal,
  });
  return { stdout: stdout.join(''), stderr: stderr.join(''), code };
}
