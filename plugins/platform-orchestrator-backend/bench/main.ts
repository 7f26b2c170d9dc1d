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

import { cpus, loadavg } from 'node:os';
import { formatFigure, meetsGoal } from './Figure';
import { measureCreate } from './measureCreate';
import { measureIdle } from './measureIdle';
import { measureKills } from './measureKills';
import { measurePlan } from './measurePlan';
import { measureReplicas } from './measureReplicas';

/** `yarn bench:deploy [B1 B2 …]`: medians of five, on PostgreSQL with default settings. Ends with status 1 when a goal is missed. */
const MEASURES = {
  B1: measureCreate,
  B2: measurePlan,
  B5: measureReplicas,
  B6: measureKills,
  idle: measureIdle,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const server = process.env.DATABASE_URL!;
  // figures of a machine that does other things as well are not those of the software
  const [load] = loadavg();
  console.log(
    `${cpus().length} cores, ${cpus()[0].model}, load ${load.toFixed(
      1,
    )} before; medians of 5`,
  );
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      for (const figure of await measure(server)) {
        console.log(formatFigure(figure));
        process.exitCode ||= meetsGoal(figure) ? 0 : 1;
      }
    }
  }
  process.disconnect?.();
}

main();
