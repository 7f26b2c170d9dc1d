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

/** What a file holds, by the `apiVersion` of its documents. */
export type FileKind = 'score' | 'definitions' | 'other';

/** At the beginning of a line, or of a JSON document: what stands deeper is the content of something else. */
const API_VERSION =
  /^(?:\{\s*)?["']?apiVersion["']?\s*:\s*["']?(score\.(?:dev|sh)|platform-orchestrator\.io|entity\.humanitec\.io)\//gm;

/**
 * Tells Score files from definitions, and both from all the other YAML that lies in a folder. Looks at the text alone, so that a file with a syntax error is not
 * passed over.
 */
export function kindOfFile(text: string): FileKind {
  const groups = [...text.matchAll(API_VERSION)].map(([, group]) => group);
  if (groups.some(group => !group.startsWith('score.'))) {
    return 'definitions';
  }
  return groups.length > 0 ? 'score' : 'other';
}
