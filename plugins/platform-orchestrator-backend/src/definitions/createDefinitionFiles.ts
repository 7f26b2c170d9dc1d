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
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { DefinitionSourceConfig } from '../config';
import { DefinitionFiles } from './DefinitionFiles';
import { InlineDefinitionFiles } from './InlineDefinitionFiles';
import { LocalDefinitionFiles } from './LocalDefinitionFiles';
import { UrlDefinitionFiles } from './UrlDefinitionFiles';

/** The source that the configuration describes. */
export function createDefinitionFiles(
  config: DefinitionSourceConfig,
  services: { scheduler: SchedulerService; urlReader: UrlReaderService },
): DefinitionFiles {
  switch (config.type) {
    case 'file':
      return new LocalDefinitionFiles(config);
    case 'url':
      return new UrlDefinitionFiles({ ...config, ...services });
    default:
      return new InlineDefinitionFiles(config);
  }
}
