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

import { SourceMap } from '@platform-orchestrator/score';
import { SourcePlace } from '../model/Definitions';
import { GraphOrigin } from '../model/ResourceGraph';
import { SourceMaps } from './SourceMaps';
import { parsePath } from './parsePath';

/** Positions in the Score files of a deployment, by the names of their workloads. */
export class ScoreSources implements SourceMaps {
  readonly #sources = new Map<string, SourceMap>();

  add(workload: string, source: SourceMap): void {
    this.#sources.set(workload, source);
  }

  get(workload: string): SourceMap | undefined {
    return this.#sources.get(workload);
  }

  locate(
    origin: Pick<GraphOrigin, 'kind' | 'name' | 'path' | 'placeholder'>,
  ): SourcePlace | undefined {
    const source =
      origin.kind === 'score' ? this.#sources.get(origin.name) : undefined;
    const { file, range } =
      source?.locate(parsePath(origin.path), {
        ...(origin.placeholder && {
          piece: { text: origin.placeholder, occurrence: 0 },
        }),
      }) ?? {};
    return file === undefined ? undefined : { file, ...(range && { range }) };
  }
}
