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
import { LineIndex } from '../source/LineIndex';
import { composeDocuments } from './composeDocuments';
import { decodeText } from './decodeText';
import { readNode } from './readNode';
import { YamlDocument } from './YamlDocument';
import { DEFAULT_YAML_LIMITS, MAX_DEPTH, YamlLimits } from './YamlLimits';

/** @public */
export interface ReadYamlOptions extends Partial<YamlLimits> {
  /** The file as diagnostics shall name it. */
  file?: string;
  /** Keeps integers beyond 2^53 and timestamps as `ExactScalar` instead of the nearest JSON. */
  exactScalars?: boolean;
}

/**
 * Reads YAML, or JSON, into values that know their places.
 *
 * Bounded in time and memory, whatever the input: too large, too deep, too many values or documents are errors, and so are aliases that multiply beyond
 * these bounds. Also errors: invalid UTF-8, control characters, duplicate keys, keys that are no text, the key `__proto__`, numbers that JSON cannot hold. Documents without any content
 * are left out. When there is an error, the documents before it may be given, but should not be used.
 *
 * @example
 * ```ts
 * const { documents, diagnostics } = readYamlDocuments('port: 80\n', { file: 'a.yaml' });
 * documents[0].value; // { port: 80 }
 * documents[0].rangeOf(['port']); // { start: { line: 1, column: 7 }, end: { line: 1, column: 9 } }
 * ```
 *
 * @public
 */
export function readYamlDocuments(
  input: string | Uint8Array,
  options: ReadYamlOptions = {},
): { documents: YamlDocument[]; diagnostics: Diagnostic[]; text: string } {
  const { file, exactScalars = false } = options;
  const limits = { ...DEFAULT_YAML_LIMITS, ...definedLimits(options) };
  limits.maxDepth = Math.min(limits.maxDepth, MAX_DEPTH);
  const { text, problem } = decodeText(input, {
    file,
    maxBytes: limits.maxBytes,
  });
  if (problem) {
    return { documents: [], diagnostics: [problem], text };
  }
  const lines = new LineIndex(text);
  const composed = composeDocuments(text, { file, limits, lines });
  const diagnostics = [...composed.diagnostics];
  const documents: YamlDocument[] = [];
  let remainingNodes = limits.maxNodes;
  for (const root of composed.roots) {
    const read = readNode(root, {
      file,
      lines,
      exactScalars,
      limits: { ...limits, maxNodes: remainingNodes },
    });
    remainingNodes -= read.nodes;
    diagnostics.push(...read.diagnostics);
    documents.push(
      new YamlDocument({
        file,
        text,
        lines,
        root,
        value: read.value,
        targets: read.targets,
      }),
    );
  }
  return { documents, diagnostics, text };
}

function definedLimits(options: Partial<YamlLimits>): Partial<YamlLimits> {
  return Object.fromEntries(
    Object.entries(options).filter(
      ([name, limit]) => name in DEFAULT_YAML_LIMITS && limit !== undefined,
    ),
  );
}
