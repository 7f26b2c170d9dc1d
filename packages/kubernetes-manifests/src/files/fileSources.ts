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

import { JsonPath } from '@platform-orchestrator/score';
import { RenderContext } from '../RenderContext';
import { sortedEntries } from '../text/sortedEntries';
import { fileContent } from './fileContent';
import { FileSource } from './FileSource';

/** Octal permission bits as Score spells them. */
const MODE = /^0?[0-7]{3}$/;

/** Where each file's content comes from: containers by name, targets by name. */
export function fileSources(context: RenderContext): FileSource[] {
  const { workload } = context.resolved;
  return sortedEntries(workload.containers).flatMap(([container, { files }]) =>
    sortedEntries(files).flatMap(([target, file]) => {
      const path = ['containers', container, 'files', target];
      const mode = readMode(file.mode, { path: [...path, 'mode'], context });
      const content = fileContent({ container, target, path, context });
      return content ? [{ container, target, mode, content }] : [];
    }),
  );
}

function readMode(
  mode: string | undefined,
  options: { path: JsonPath; context: RenderContext },
): number | undefined {
  if (mode === undefined) {
    return undefined;
  }
  if (!MODE.test(mode)) {
    options.context.report.add({
      code: 'invalid-mode',
      path: options.path,
      message: 'This is no file mode.',
      expected: 'three octal digits, such as 0644',
      found: mode,
    });
  }
  return Number.parseInt(mode, 8);
}
