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
import { configError } from './configError';

/**
 * A duration above zero, in milliseconds.
 *
 * @param key - in `config`
 * @param path - of `config`, for messages
 * @param fallback - milliseconds, where the key is missing
 */
export function readDuration(options: {
  config: Config | undefined;
  key: string;
  path: string;
  fallback: number;
}): number {
  const { config, key, path, fallback } = options;
  if (!config?.has(key)) {
    return fallback;
  }
  const milliseconds = parse(config, key, path);
  if (milliseconds <= 0) {
    throw configError(`${path}.${key}`, 'expected a duration above zero');
  }
  return milliseconds;
}

function parse(config: Config, key: string, path: string): number {
  try {
    return durationToMilliseconds(readDurationFromConfig(config, { key }));
  } catch (error) {
    // its message names the key without what stands above it
    throw configError(`${path}.${key}`, toError(error).message);
  }
}
