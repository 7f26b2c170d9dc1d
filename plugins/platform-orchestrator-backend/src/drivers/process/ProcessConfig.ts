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
import { configError } from '../../config/configError';

const KEY = 'platformOrchestrator.drivers.process';

/** What the driver `process` needs of this installation. */
export interface ProcessConfig {
  enabled: boolean;
  dangerouslyAllowInProduction: boolean;
  /** Environment types that count as production. */
  productionTypes: readonly string[];
  /** Variables of every child. */
  environment: Readonly<Record<string, string>>;
  /** Where ports are taken from, both included. */
  ports: { from: number; to: number };
  /** Bytes of log kept per container. */
  logSize: number;
  /** Milliseconds between SIGTERM and SIGKILL. */
  stopTimeout: number;
}

/**
 * Reads `platformOrchestrator.drivers.process`.
 *
 * @param root - the configuration of the backend
 */
export function readProcessConfig(root: Config): ProcessConfig {
  const config = root.getOptionalConfig(KEY);
  const environment = config?.getOptionalConfig('environment');
  const read: ProcessConfig = {
    enabled: config?.getOptionalBoolean('enabled') ?? false,
    dangerouslyAllowInProduction:
      config?.getOptionalBoolean('dangerouslyAllowInProduction') ?? false,
    productionTypes: config?.getOptionalStringArray('productionTypes') ?? [
      'production',
    ],
    environment: Object.fromEntries(
      (environment?.keys() ?? []).map(name => [
        name,
        environment!.getString(name),
      ]),
    ),
    ports: {
      // below the range from which systems take ports for outgoing connections
      from: config?.getOptionalNumber('ports.from') ?? 20_000,
      to: config?.getOptionalNumber('ports.to') ?? 29_999,
    },
    logSize: config?.getOptionalNumber('logSize') ?? 5_000_000,
    stopTimeout: readStopTimeout(config),
  };
  const { from, to } = read.ports;
  if (
    ![from, to].every(Number.isInteger) ||
    from < 1024 ||
    to > 65_535 ||
    from > to
  ) {
    throw configError(
      `${KEY}.ports`,
      `expected whole numbers from 1024 to 65535, found ${from} to ${to}`,
    );
  }
  if (!(read.logSize >= 10_000)) {
    throw configError(
      `${KEY}.logSize`,
      `expected at least 10000 bytes, found ${read.logSize}`,
    );
  }
  return read;
}

function readStopTimeout(config: Config | undefined): number {
  if (!config?.has('stopTimeout')) {
    return 10_000;
  }
  try {
    return durationToMilliseconds(
      readDurationFromConfig(config, { key: 'stopTimeout' }),
    );
  } catch (error) {
    // its message names the key without what stands above it
    throw configError(`${KEY}.stopTimeout`, toError(error).message);
  }
}
