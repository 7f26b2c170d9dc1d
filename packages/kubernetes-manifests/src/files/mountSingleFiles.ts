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
import { ContainerMounts } from '../pod/PodMounts';
import { digest } from '../names/digest';
import { legalName } from '../names/legalName';
import { groupBy } from '../text/groupBy';
import { FileSource } from './FileSource';
import { projectedSource } from './projectedSource';
import { splitTarget } from './splitTarget';

/** One volume for all files of a container, each mounted at its target alone: what else the image has in that folder stays visible. */
export function mountSingleFiles(options: {
  sources: FileSource[];
}): ContainerMounts[] {
  return groupBy(options.sources, source => source.container).map(
    ([container, sources]) => {
      const volumeName = legalName(['files', container]);
      return {
        container,
        volumes: [
          {
            name: volumeName,
            projected: {
              sources: sources.map(source =>
                projectedSource(source, digest(source.target)),
              ),
            },
          },
        ],
        mounts: sources.map(({ target }) => {
          const { directory, name } = splitTarget(target);
          return {
            name: volumeName,
            mountPath: absolutePath(posix.join(directory, name)),
            subPath: digest(target),
            readOnly: true,
          };
        }),
      };
    },
  );
}
