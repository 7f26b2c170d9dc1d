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

import { Origin } from '@platform-orchestrator/backstage-plugin-common';
import { formatPlace } from '../components';

/** Where an edge comes from, as short as it can be found: a line of a Score file, or a field of a definition. */
export function describeOrigin(origin: Origin): string {
  const { kind, name, path, place } = origin;
  if (kind === 'score' && place) {
    const field = path.split('.').at(-1);
    const where = formatPlace({ file: place.file, line: place.line });
    return field ? `${where}, ${field}` : where;
  }
  const field = path.replace(/^spec\./, '');
  return field ? `${name}, ${field}` : name;
}
