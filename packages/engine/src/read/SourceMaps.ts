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

import { SourcePlace } from '../model/Definitions';
import { GraphOrigin } from '../model/ResourceGraph';

/**
 * Finds the file, line and column of what a graph or a problem names. Positions lie beside sets and definitions, never in them, so that they enter no hash.
 *
 * @public
 */
export interface SourceMaps {
  /** The place of a path in a Score file or definition, or of what is nearest around it; undefined when its text is not known. */
  locate(
    origin: Pick<GraphOrigin, 'kind' | 'name' | 'path' | 'placeholder'>,
  ): SourcePlace | undefined;
}

/** Asks several in order. @public */
export function joinSourceMaps(
  ...maps: readonly (SourceMaps | undefined)[]
): SourceMaps {
  return {
    locate: origin => {
      for (const map of maps) {
        const place = map?.locate(origin);
        if (place) {
          return place;
        }
      }
      return undefined;
    },
  };
}
