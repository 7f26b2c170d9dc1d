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

import { isDeepStrictEqual } from 'node:util';
import {
  ContainerFile,
  Diagnostic,
  SourceMap,
  SourcePosition,
  Workload,
  embedFileSources,
  parseWorkload,
} from '@platform-orchestrator/score';
import { stringify } from 'yaml';

/**
 * Puts the files that a Score file names as `source` into its text, each in the place of its `source`, so that every other line stays where it was: the platform
 * has no access to these files, and speaks of lines.
 *
 * @param options.read - The content of a file, by its path relative to the folder of the Score file; undefined where there is none.
 * @returns the text, and what is wrong with the file and its sources; while there is an error the text is as it was
 */
export function inlineFileSources(options: {
  file: string;
  text: string;
  read: (path: string) => Uint8Array | undefined;
}): { text: string; diagnostics: Diagnostic[]; workload?: Workload } {
  const { file, text, read } = options;
  const { workload, diagnostics, source } = parseWorkload(text, { file });
  if (!workload) {
    return { text, diagnostics };
  }
  const embedded = embedFileSources(workload, { read, source });
  const all = [...diagnostics, ...embedded.diagnostics];
  if (embedded.diagnostics.length > 0) {
    return { text, diagnostics: all };
  }
  return {
    text: replaceSources({
      text,
      source,
      before: workload,
      after: embedded.workload,
    }),
    diagnostics: all,
    workload: embedded.workload,
  };
}

function replaceSources(options: {
  text: string;
  source: SourceMap;
  before: Workload;
  after: Workload;
}): string {
  const { text, source, before, after } = options;
  const offsetOf = lineOffsets(text);
  // By offset: aliases and merged mappings show several files at one place.
  const replacements = new Map<number, { end: number; text: string }>();
  for (const [container, { files = {} }] of Object.entries(before.containers)) {
    for (const [target, file] of Object.entries(files)) {
      const path = ['containers', container, 'files', target, 'source'];
      const key = source.locate(path, { key: true }).range;
      const value = source.locate(path).range;
      if (file.source === undefined || !key || !value) {
        continue;
      }
      const end = offsetOf(value.end);
      const start = offsetOf(key.start);
      const lines = text.slice(start, end).split('\n').length - 1;
      replacements.set(start, {
        end,
        text:
          contentOf(after.containers[container].files![target]) +
          '\n'.repeat(lines),
      });
    }
  }
  if (replacements.size === 0) {
    return text;
  }
  const replaced = [...replacements]
    .sort(([left], [right]) => right - left)
    .reduce(
      (result, [start, { end, text: content }]) =>
        result.slice(0, start) + content + result.slice(end),
      text,
    );
  // A source may be written in ways that cannot be replaced, such as an alias of another text: then its lines are given up.
  const reread = parseWorkload(replaced).workload;
  return isDeepStrictEqual(reread, after) ? replaced : stringify(after);
}

/** The content as one line of YAML. */
function contentOf({ content, binaryContent }: ContainerFile): string {
  return content === undefined
    ? `binaryContent: "${binaryContent}"`
    : `content: ${quote(content)}`;
}

/** JSON is YAML, but for the characters that YAML wants to be escaped. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function lineOffsets(text: string): (position: SourcePosition) => number {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) {
    starts.push(index + 1);
  }
  return ({ line, column }) => starts[line - 1] + column - 1;
}
