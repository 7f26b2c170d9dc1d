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

import type { Volume } from 'kubernetes-types/core/v1';
import { digest } from '../names/digest';
import { ContainerMounts } from '../pod/PodMounts';
import { RenderContext } from '../RenderContext';
import { compareText } from '../text/compareText';
import { groupBy } from '../text/groupBy';
import { FileSource } from './FileSource';
import { projectedSource } from './projectedSource';
import { splitTarget } from './splitTarget';
import { volumeItem } from './volumeItem';

/** The kubelet keeps names that begin so for itself in the volumes that it writes. */
const RESERVED_NAME = /^\.\./;

/**
 * One volume for each folder that has files, mounted over the whole folder. A folder with one file has a volume of that file's kind, one
 * with several a projected volume. Names are those of the reference implementation, made unique in the pod.
 */
export function mountDirectories(options: {
  sources: FileSource[];
  context: RenderContext;
}): ContainerMounts[] {
  const taken = new Set<string>();
  let projected = 0;
  return groupBy(options.sources, source => source.container).map(
    ([container, sources]) => {
      const directories = groupBy(
        sources,
        source => splitTarget(source.target).directory,
      ).sort(([left], [right]) => compareText(left, right));
      const rendered = directories.map(([mountPath, files]) => {
        const single = files.length === 1;
        const volume = single
          ? singleVolume(files[0], taken)
          : projectedVolume(files, `proj-vol-${projected++}`);
        return {
          volume,
          mount: {
            name: volume.name,
            mountPath,
            ...(!single && { readOnly: true }),
          },
        };
      });
      reportReservedNames(sources, options.context);
      return {
        container,
        volumes: rendered.map(({ volume }) => volume),
        mounts: rendered.map(({ mount }) => mount),
      };
    },
  );
}

/** Two containers may have files of one target: then the second volume's name depends on the container too. */
function singleVolume(source: FileSource, taken: Set<string>): Volume {
  const { container, target } = source;
  const preferred = `file-${digest(target)}`;
  const name = taken.has(preferred)
    ? `file-${digest(`${container}\0${target}`)}`
    : preferred;
  taken.add(name);
  const {
    kind,
    name: objectName,
    items,
  } = volumeItem(source, splitTarget(target).name);
  return kind === 'configMap'
    ? { name, configMap: { name: objectName, items } }
    : { name, secret: { secretName: objectName, items } };
}

function projectedVolume(sources: FileSource[], name: string): Volume {
  return {
    name,
    projected: {
      sources: sources.map(source =>
        projectedSource(source, splitTarget(source.target).name),
      ),
    },
  };
}

function reportReservedNames(
  sources: FileSource[],
  context: RenderContext,
): void {
  for (const { container, target } of sources) {
    const { name } = splitTarget(target);
    if (RESERVED_NAME.test(name)) {
      context.report.add({
        code: 'invalid-path',
        path: ['containers', container, 'files', target],
        message: 'Kubernetes mounts no file of this name with its folder.',
        expected: 'a name that does not begin with two dots',
        found: name,
        suggestion: 'mount files singly: fileMounts: file',
      });
    }
  }
}
