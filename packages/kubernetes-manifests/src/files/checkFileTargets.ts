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

import { posix } from 'node:path';
import { absolutePath } from '../pod/absolutePath';
import { RenderContext } from '../RenderContext';
import { FileSource } from './FileSource';
import { splitTarget } from './splitTarget';

/** Reports what the API server would take, and the container runtime couldn't mount. */
export function checkFileTargets(
  sources: readonly FileSource[],
  context: RenderContext,
): void {
  const files = new Set(sources.map(pathInContainer));
  for (const source of sources) {
    const { container, target } = source;
    const path = ['containers', container, 'files', target];
    const { name } = splitTarget(target);
    if (name === '' || name === '.' || name === '..') {
      context.report.add({
        code: 'invalid-path',
        path,
        message: 'This is no path of a file.',
        expected: 'a path such as /etc/app/app.conf',
        found: target,
      });
      continue;
    }
    const folder = foldersOf(pathInContainer(source)).find(other =>
      files.has(other),
    );
    if (folder !== undefined) {
      context.report.add({
        code: 'invalid-path',
        path,
        message: 'Another file stands where this one needs a folder.',
        expected: 'files that do not lie within each other',
        found: folder.slice(folder.indexOf(':') + 1),
      });
    }
  }
}

/** Container and absolute path, so that files of one container don't get in the way of another's. */
function pathInContainer({ container, target }: FileSource): string {
  const { directory, name } = splitTarget(target);
  return `${container}:${absolutePath(posix.join(directory, name))}`;
}

function foldersOf(path: string): string[] {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  return slash <= 0 ? [] : [folder, ...foldersOf(folder)];
}
