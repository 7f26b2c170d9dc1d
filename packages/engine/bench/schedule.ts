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

import { formatMeasurement, isAboveLimit } from './Measurement';
import { measureSchedule } from './measureSchedule';

/** Prints how good the order is in which nodes start, and ends with status 1 when it is not. */
async function main(): Promise<void> {
  for (const measurement of await measureSchedule()) {
    process.stdout.write(`${formatMeasurement(measurement)}\n`);
    process.exitCode ||= isAboveLimit(measurement) ? 1 : 0;
  }
}

main();
