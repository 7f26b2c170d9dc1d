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

import { CommandLine, TextStream } from './CommandLine';
import { stylesFor } from './output/Styles';

/** The command line of this process. The first Ctrl-C ends the command in order, the second the process. */
export function processCommandLine(): CommandLine {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  return {
    stdout: textStream(process.stdout),
    stderr: textStream(process.stderr),
    environment: process.env,
    directory: process.cwd(),
    fetch: (...request) => fetch(...request),
    signal: interrupted.signal,
  };
}

function textStream(stream: NodeJS.WriteStream): TextStream {
  const isTerminal = stream.isTTY ?? false;
  return {
    write: text => void stream.write(text),
    isTerminal,
    styles: stylesFor({ isTerminal, environment: process.env }),
  };
}
