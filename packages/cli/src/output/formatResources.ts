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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { formatTable } from './formatTable';
import { nodeName } from './nodeName';
import { Styles } from './Styles';

/** Resources for people: what each is, where, how it is, what made it, and the key that names it. */
export function formatResources(
  resources: readonly Resource[],
  styles: Styles,
): string[] {
  if (resources.length === 0) {
    return ['No resources'];
  }
  const header = ['WHERE', 'TYPE', 'NAME', 'STATE', 'DEFINITION', 'KEY'];
  return formatTable([
    header.map(title => styles('muted', title)),
    ...resources.map(resource => [
      `${resource.application}/${resource.environment}`,
      resource.type,
      nodeName(resource),
      describeState(resource, styles),
      resource.definition
        ? `${resource.definition.name} ${resource.definition.version.slice(
            0,
            4,
          )}`
        : '',
      resource.key,
    ]),
  ]);
}

function describeState(resource: Resource, styles: Styles): string {
  const { state, retained } = resource;
  if (state === 'failed' || state === 'unknown') {
    return styles('negative', state);
  }
  return retained ? styles('warning', 'retained') : state;
}
