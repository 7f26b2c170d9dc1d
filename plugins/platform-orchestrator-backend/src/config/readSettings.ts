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

import { Config, readDurationFromConfig } from '@backstage/config';
import { toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  DEFAULT_SETTINGS,
  OrchestratorSettings,
} from '@platform-orchestrator/engine';
import { configError } from './configError';

const KEY = 'platformOrchestrator.deployments';

/** More nodes at once than a backend process can wait for. */
const MAX_CONCURRENCY = 1_000;

/** Reads `platformOrchestrator.deployments`: limits and times of the engine. */
export function readSettings(config: Config | undefined): OrchestratorSettings {
  return {
    ...DEFAULT_SETTINGS,
    concurrency: readNumber(config, 'concurrency', {
      minimum: 1,
      maximum: MAX_CONCURRENCY,
      integer: true,
    }),
    confirmDeletesAbove: readNumber(config, 'confirmDeletesAbove', {
      minimum: 0,
      maximum: 1,
    }),
    deploymentTimeout: readDuration(config, 'timeout', 'deploymentTimeout'),
    callTimeout: readDuration(config, 'callTimeout', 'callTimeout'),
    readyTimeout: readDuration(config, 'readyTimeout', 'readyTimeout'),
    planLifetime: readDuration(config, 'planLifetime', 'planLifetime'),
    leaseDuration: readDuration(config, 'leaseDuration', 'leaseDuration'),
  };
}

function readNumber(
  config: Config | undefined,
  key: 'concurrency' | 'confirmDeletesAbove',
  range: { minimum: number; maximum: number; integer?: boolean },
): number {
  const value = config?.getOptionalNumber(key) ?? DEFAULT_SETTINGS[key];
  const isWhole = Number.isInteger(value) || !range.integer;
  if (value < range.minimum || value > range.maximum || !isWhole) {
    const kind = range.integer ? 'a whole number' : 'a number';
    throw configError(
      `${KEY}.${key}`,
      `expected ${kind} from ${range.minimum} to ${range.maximum}, found ${value}`,
    );
  }
  return value;
}

function readDuration(
  config: Config | undefined,
  key: string,
  setting: keyof OrchestratorSettings,
): number {
  if (!config?.has(key)) {
    return DEFAULT_SETTINGS[setting];
  }
  const milliseconds = parseDuration(config, key);
  if (milliseconds <= 0) {
    throw configError(`${KEY}.${key}`, 'expected a duration above zero');
  }
  return milliseconds;
}

function parseDuration(config: Config, key: string): number {
  try {
    return durationToMilliseconds(readDurationFromConfig(config, { key }));
  } catch (error) {
    // its message names the key without what stands above it
    throw configError(`${KEY}.${key}`, toError(error).message);
  }
}
