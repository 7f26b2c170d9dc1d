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
import { Portal } from '../harness/Portal.ts';
import { measureCreate } from './measureCreate.ts';
import { measureIdleMemory } from './measureIdleMemory.ts';
import { measureNoChange } from './measureNoChange.ts';
import { median } from './median.ts';
import { PortalApi } from '../../scripts/portal/PortalApi.mjs';

// `yarn bench:first`: what a person waits for, on a portal started as `npm start` starts it, with data of its own.
const ROUNDS = 5;

const portal = await Portal.create();
try {
  const first = await seconds(() => portal.start());
  await portal.stop();
  const second = await seconds(() => portal.start());
  const api = await PortalApi.signIn(portal.url);
  const creates: number[] = [];
  const noChanges: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    creates.push(await measureCreate({ api, name: `bench-${round}` }));
    noChanges.push(await measureNoChange({ api, data: portal.data }));
  }
  await portal.stop();
  const memory = await measureIdleMemory();
  print([
    ['npm start to a usable page, empty data', first, 's', ''],
    ['npm start to a usable page, second time', second, 's', '≤ 25'],
    ['Create in the template to running', median(creates), 's', '≤ 60'],
    [
      'deployment of Bookshop without a change',
      median(noChanges),
      's',
      '≤ 0.3',
    ],
    ['backend with the orchestrator, idle', memory.with, 'MB', ''],
    ['plain Backstage backend, idle', memory.without, 'MB', ''],
    ['difference', memory.with - memory.without, 'MB', '≤ 40'],
  ]);
} finally {
  await portal.remove();
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function print(rows: [string, number, string, string][]): void {
  const [{ model }] = cpus();
  console.log(`${cpus().length} cores, ${model}; medians of ${ROUNDS}`);
  for (const [name, value, unit, goal] of rows) {
    console.log(
      `${name.padEnd(44)}${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${
        goal && `goal ${goal}`
      }`,
    );
  }
}
