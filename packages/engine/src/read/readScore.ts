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

import {
  Diagnostic,
  SourceMap,
  Workload,
  embedFileSources,
  formatPath,
} from '@platform-orchestrator/score';
import { DeploymentSet, ScoreFile } from '../model/DeploymentSet';
import { ScoreFileCache } from './ScoreFileCache';
import { ScoreSources } from './ScoreSources';
import { SourceMaps } from './SourceMaps';
import { applyDelta } from './applyDelta';
import { fillImages } from './fillImages';

/** @public */
export interface ReadScoreOptions {
  files: readonly ScoreFile[];
  /** The set that the files change; the empty one where there is none yet. */
  currentSet?: DeploymentSet;
  /** Names of workloads that go. */
  remove?: readonly string[];
  /** The files are the whole set, not a change to the current one. */
  complete?: boolean;
  /** Keeps what was read of files. */
  cache?: ScoreFileCache;
  /** `<workload>/<container>` to image, for `image: .`. */
  images?: Readonly<Record<string, string>>;
  /**
   * Reads a file that a Score file names as `source`; undefined when there is none. Where it is missing such sources are refused, because the files of
   * the machine that sends them are not there.
   */
  readFile?: (options: {
    /** Path of the Score file, as given. */
    scoreFile: string;
    /** The source as written: relative to the folder of the Score file. */
    path: string;
  }) => Uint8Array | undefined;
}

/** @public */
export interface ReadScoreResult {
  /** Missing when there is an error. */
  set?: DeploymentSet;
  diagnostics: Diagnostic[];
  /** Positions in the files that were given. */
  sources: SourceMaps;
}

/**
 * Makes a deployment set from Score files: the workloads in them are added or replaced, the named ones removed, all others of the current set stay.
 * All mistakes of all files are reported at once.
 *
 * @public
 */
export function readScore(options: ReadScoreOptions): ReadScoreResult {
  const sources = new ScoreSources();
  const diagnostics: Diagnostic[] = [];
  const given: Record<string, Workload> = {};
  const { cache = new ScoreFileCache() } = options;
  for (const file of options.files) {
    const { path } = file;
    const parsed = cache.parse(file);
    diagnostics.push(...parsed.diagnostics);
    if (!parsed.workload) {
      continue;
    }
    const { name } = parsed.workload.metadata;
    if (Object.hasOwn(given, name)) {
      diagnostics.push(duplicateName(name, parsed.source, sources.get(name)!));
      continue;
    }
    const embedded = embedSources(parsed.workload, {
      ...options,
      scoreFile: path,
      source: parsed.source,
    });
    diagnostics.push(...embedded.diagnostics);
    given[name] = embedded.workload;
    sources.add(name, parsed.source);
  }
  const current = options.complete ? undefined : options.currentSet;
  const filled = fillImages({
    workloads: given,
    images: options.images ?? {},
    currentSet: current,
    sources,
  });
  const delta = applyDelta({
    workloads: filled.workloads,
    remove: options.remove ?? [],
    currentSet: current,
    sources,
  });
  diagnostics.push(...filled.diagnostics, ...delta.diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { ...(!failed && { set: delta.set }), diagnostics, sources };
}

function duplicateName(
  name: string,
  source: SourceMap,
  first: SourceMap,
): Diagnostic {
  const path = ['metadata', 'name'];
  return {
    code: 'score/duplicate-workload',
    severity: 'error',
    message: `Two files describe the workload "${name}": ${first.file} and ${source.file}.`,
    ...source.locate(path),
    path: formatPath(path),
    expected: 'a name of its own for each workload',
    found: name,
    suggestion: 'rename one of them, or give only one of the files',
    related: [{ message: 'the other file', ...first.locate(path) }],
  };
}

function embedSources(
  workload: Workload,
  options: Pick<ReadScoreOptions, 'readFile'> & {
    scoreFile: string;
    source: SourceMap;
  },
): { workload: Workload; diagnostics: Diagnostic[] } {
  const { readFile, scoreFile, source } = options;
  if (readFile) {
    return embedFileSources(workload, {
      read: path => readFile({ scoreFile, path }),
      source,
    });
  }
  const diagnostics: Diagnostic[] = [];
  for (const [name, container] of Object.entries(workload.containers)) {
    for (const [target, file] of Object.entries(container.files ?? {})) {
      if (file.source !== undefined) {
        const path = ['containers', name, 'files', target, 'source'];
        diagnostics.push({
          code: 'score/file-source',
          severity: 'error',
          message: `The content of "${file.source}" did not come with the Score file.`,
          ...source.locate(path),
          path: formatPath(path),
          expected: 'content or binaryContent',
          found: `source: ${file.source}`,
          suggestion:
            'write the content into the Score file, or send it with platctl, which does that',
        });
      }
    }
  }
  return { workload, diagnostics };
}
