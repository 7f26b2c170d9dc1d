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

import { GraphOrigin, SourceMaps } from '@platform-orchestrator/engine';
import { GraphDocumentOrigin } from './GraphDocument';

/** Where something of a graph was written, with file, line and column. */
export function describeOrigin(
  origin: GraphOrigin,
  sources: SourceMaps,
): GraphDocumentOrigin {
  const { kind, name, path, placeholder } = origin;
  const { file, range } = sources.locate(origin) ?? {};
  return {
    kind,
    name,
    path,
    ...(placeholder !== undefined && { placeholder }),
    ...(file !== undefined && { file }),
    ...(range && { line: range.start.line, column: range.start.column }),
  };
}
