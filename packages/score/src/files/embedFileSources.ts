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

import { Diagnostic } from '../model/Diagnostic';
import { Container, ContainerFile, Workload } from '../model/Workload';
import { formatPath } from '../source/formatPath';
import { SourceMap } from '../source/SourceMap';

/** @public */
export interface EmbedFileSourcesOptions {
  /** The content of a file; `undefined` when there is none. The path is as written: relative to the folder of the Score file. */
  read(path: string): Uint8Array | undefined;
  source?: SourceMap;
}

/**
 * Replaces the `source` of files by their content: text in UTF-8 becomes `content`, in which placeholders count unless `noExpand` is set, anything else `binaryContent`.
 * A workload without sources comes back as it is.
 *
 * @example
 * ```ts
 * const folder = dirname('apps/web/score.yaml');
 * embedFileSources(workload, { read: path => existing(resolve(folder, path)) });
 * ```
 *
 * @public
 */
export function embedFileSources(
  workload: Workload,
  options: EmbedFileSourcesOptions,
): { workload: Workload; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const containers: Record<string, Container> = {};
  for (const [name, container] of Object.entries(workload.containers)) {
    const files: Record<string, ContainerFile> = {};
    for (const [target, file] of Object.entries(container.files ?? {})) {
      const { source, ...rest } = file;
      const bytes = source === undefined ? undefined : options.read(source);
      if (source !== undefined && bytes === undefined) {
        const path = ['containers', name, 'files', target, 'source'];
        diagnostics.push({
          code: 'score/missing-source',
          severity: 'error',
          message: `The file "${source}" does not exist.`,
          ...options.source?.locate(path),
          path: formatPath(path),
          expected: 'a file, relative to the folder of the Score file',
          found: 'none',
          suggestion: 'correct the path, or give the content here',
        });
      }
      files[target] = bytes ? { ...rest, ...embed(bytes) } : file;
    }
    containers[name] = container.files ? { ...container, files } : container;
  }
  return { workload: { ...workload, containers }, diagnostics };
}

function embed(
  bytes: Uint8Array,
): Pick<ContainerFile, 'content' | 'binaryContent'> {
  try {
    return {
      content: new TextDecoder('utf-8', {
        fatal: true,
        // A byte order mark belongs to the content like any other letter.
        ignoreBOM: true,
      }).decode(bytes),
    };
  } catch {
    return { binaryContent: toBase64(bytes) };
  }
}

function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // In pieces, since an engine limits the number of arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(chunks.join(''));
}
