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

import { SharedValueVersion } from '@platform-orchestrator/backstage-plugin-common';
import { formatTable } from './formatTable';
import { describeValue } from './formatValues';
import { Styles } from './Styles';

/** How a shared value changed, for people, the newest first. */
export function formatValueVersions(
  versions: readonly SharedValueVersion[],
  styles: Styles,
): string[] {
  if (versions.length === 0) {
    return ['Never set here'];
  }
  const header = ['VERSION', 'VALUE', 'BY', 'AT'];
  return formatTable([
    header.map(title => styles('muted', title)),
    ...versions.map(version => [
      String(version.version),
      version.action === 'unset'
        ? styles('muted', 'unset')
        : describeValue(version, styles),
      version.setBy,
      version.setAt,
    ]),
  ]);
}
