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

/** A task's log is kept in the scaffolder's database and read in one piece by every browser that shows it. */
const MAXIMUM_LINES = 1_000;
const MAXIMUM_LINE_LENGTH = 1_000;

/** Passes lines on until there are too many; then says once where the others are. */
export function boundedLog(options: {
  write: (line: string) => void;
  /** Where all of it can be read. */
  link: string;
}): (line: string) => void {
  let count = 0;
  return line => {
    count += 1;
    if (count <= MAXIMUM_LINES) {
      options.write(
        line.length > MAXIMUM_LINE_LENGTH
          ? `${line.slice(0, MAXIMUM_LINE_LENGTH)} …`
          : line,
      );
    } else if (count === MAXIMUM_LINES + 1) {
      options.write(`There is more to read: ${options.link}`);
    }
  };
}
