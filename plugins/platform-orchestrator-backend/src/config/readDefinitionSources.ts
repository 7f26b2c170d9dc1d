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
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { configError } from './configError';
import { DefinitionSourceConfig } from './PlatformOrchestratorConfig';

const KEY = 'platformOrchestrator.definitions';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 1 },
};

/** Reads `platformOrchestrator.definitions`: where the platform team keeps what it wrote. */
export function readDefinitionSources(
  config: Config | undefined,
): DefinitionSourceConfig[] {
  const items = config?.getOptionalConfigArray('definitions') ?? [];
  const seen = new Set<string>();
  return items.map((item, index) => {
    const name = `${KEY}[${index}]`;
    const source = readDefinitionSource(item, name);
    if (source.type !== 'inline' && seen.has(source.target)) {
      throw configError(
        `${name}.target`,
        `'${source.target}' is named twice; remove one of the two`,
      );
    }
    if (source.type !== 'inline') {
      seen.add(source.target);
    }
    return source;
  });
}

function readDefinitionSource(
  item: Config,
  name: string,
): DefinitionSourceConfig {
  const type = item.getString('type');
  switch (type) {
    case 'file':
      return { type, target: item.getString('target') };
    case 'url':
      return {
        type,
        target: readUrl(item.getString('target'), `${name}.target`),
        schedule: item.has('schedule')
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              item.getConfig('schedule'),
            )
          : DEFAULT_SCHEDULE,
      };
    case 'inline':
      return { type, name, content: item.getString('content') };
    default:
      throw configError(
        `${name}.type`,
        `expected 'file', 'url' or 'inline', found '${type}'`,
      );
  }
}

function readUrl(target: string, key: string): string {
  if (!URL.canParse(target)) {
    throw configError(key, `expected a URL, found '${target}'`);
  }
  return target;
}
