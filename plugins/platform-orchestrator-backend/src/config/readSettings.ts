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
import {
  DEFAULT_SETTINGS,
  OrchestratorSettings,
} from '@platform-orchestrator/engine';
import { readDuration } from './readDuration';
import { readNumber } from './readNumber';

const PATH = 'platformOrchestrator.deployments';

/** More nodes at once than a backend process can wait for. */
const MAX_CONCURRENCY = 1_000;

/** Reads `platformOrchestrator.deployments`: limits and times of the engine. */
export function readSettings(config: Config | undefined): OrchestratorSettings {
  const duration = (key: string, setting: keyof OrchestratorSettings) =>
    readDuration({
      config,
      key,
      path: PATH,
      fallback: DEFAULT_SETTINGS[setting],
    });
  return {
    ...DEFAULT_SETTINGS,
    concurrency: readNumber({
      config,
      key: 'concurrency',
      path: PATH,
      fallback: DEFAULT_SETTINGS.concurrency,
      range: { minimum: 1, maximum: MAX_CONCURRENCY, integer: true },
    }),
    totalConcurrency: readNumber({
      config,
      key: 'totalConcurrency',
      path: PATH,
      fallback: DEFAULT_SETTINGS.totalConcurrency,
      range: { minimum: 1, maximum: MAX_CONCURRENCY, integer: true },
    }),
    confirmDeletesAbove: readNumber({
      config,
      key: 'confirmDeletesAbove',
      path: PATH,
      fallback: DEFAULT_SETTINGS.confirmDeletesAbove,
      range: { minimum: 0, maximum: 1 },
    }),
    deploymentTimeout: duration('timeout', 'deploymentTimeout'),
    waitTimeout: duration('waitTimeout', 'waitTimeout'),
    cancelGrace: duration('cancelGrace', 'cancelGrace'),
    callTimeout: duration('callTimeout', 'callTimeout'),
    readyTimeout: duration('readyTimeout', 'readyTimeout'),
    planLifetime: duration('planLifetime', 'planLifetime'),
    leaseDuration: duration('leaseDuration', 'leaseDuration'),
  };
}
