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
import { configError } from './configError';

/** A number within a range, or what stands for a missing one; `path` is that of `config`, for messages. */
export function readNumber(options: {
  config: Config | undefined;
  key: string;
  path: string;
  fallback: number;
  range: { minimum: number; maximum: number; integer?: boolean };
}): number {
  const { config, key, path, fallback, range } = options;
  const value = config?.getOptionalNumber(key) ?? fallback;
  const isWhole = Number.isInteger(value) || !range.integer;
  if (value < range.minimum || value > range.maximum || !isWhole) {
    const kind = range.integer ? 'a whole number' : 'a number';
    throw configError(
      `${path}.${key}`,
      `expected ${kind} from ${range.minimum} to ${range.maximum}, found ${value}`,
    );
  }
  return value;
}
