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

import { cpus } from 'node:os';
import { formatMeasurement, isAboveLimit } from './Measurement';
import { measureDefinitions } from './measureDefinitions';
import { measureGraph } from './measureGraph';
import { measurePlan } from './measurePlan';

/** Prints every figure with its limit, and ends with status 1 when one is above it. */
async function main(): Promise<void> {
  process.stdout.write(`on ${cpus().length} cores (${cpus()[0]?.model})\n`);
  const measurements = [
    ...measureDefinitions(),
    ...measureGraph(),
    await measurePlan(),
  ];
  for (const measurement of measurements) {
    process.stdout.write(`${formatMeasurement(measurement)}\n`);
  }
  process.exitCode = measurements.some(isAboveLimit) ? 1 : 0;
}

main();
