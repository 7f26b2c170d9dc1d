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

import { Config } from '@backstage/config';
import { RetentionSettings } from './PlatformOrchestratorConfig';
import { readDuration } from './readDuration';
import { readNumber } from './readNumber';

const PATH = 'platformOrchestrator.retention';
const DAY = 86_400_000;

/** Reads `platformOrchestrator.retention`: what of the past is kept. */
export function readRetention(config: Config | undefined): RetentionSettings {
  return {
    deployments: readNumber({
      config,
      key: 'deployments',
      path: PATH,
      fallback: 50,
      range: { minimum: 1, maximum: 100_000, integer: true },
    }),
    deploymentAge: readDuration({
      config,
      key: 'deploymentAge',
      path: PATH,
      fallback: 90 * DAY,
    }),
    logAge: readDuration({
      config,
      key: 'logAge',
      path: PATH,
      fallback: 30 * DAY,
    }),
  };
}
