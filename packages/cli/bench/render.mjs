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

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateApplication } from './generateApplication.mjs';

/** Milliseconds that rendering so many Score files may take, as a whole process. */
const LIMITS = { 100: 220, 300: 400 };
const ROUNDS = 7;

/** Measures `platctl render` as it is published, with score-k8s beside it where that is installed. Ends with status 1 when a limit is exceeded. */
const folder = mkdtempSync(join(tmpdir(), 'platctl-bench-'));
try {
  const installed = join(folder, 'installed');
  const install = resolve(import.meta.dirname, '../scripts/installPacked.mjs');
  execFileSync(process.execPath, [install, installed], { stdio: 'inherit' });
  const platctl = join(installed, 'node_modules/.bin/platctl');
  console.log(`on ${cpus().length} cores (${cpus()[0]?.model})`);
  const rows = Object.entries(LIMITS).map(([count, limit]) =>
    measureRender(platctl, Number(count), limit),
  );
  rows.forEach(({ text }) => console.log(text));
  process.exitCode = rows.every(({ isFastEnough }) => isFastEnough) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {string} platctl
 * @param {number} count
 * @param {number} limit
 */
function measureRender(platctl, count, limit) {
  const cwd = join(folder, String(count));
  generateApplication(cwd, count);
  const own = measure(() =>
    run(process.execPath, [platctl, ...renderArguments()], cwd),
  );
  const other = measureScoreK8s(cwd, count);
  const isFastEnough = own <= limit;
  return {
    isFastEnough,
    text: [
      `render ${count} Score files`.padEnd(28),
      `${own.toFixed(0)} ms`.padStart(8),
      isFastEnough ? `  ok, at most ${limit}` : `  TOO MUCH, at most ${limit}`,
      other === undefined ? '' : `; score-k8s ${other.toFixed(0)} ms`,
    ].join(''),
  };
}

function renderArguments() {
  const environment = ['--app', 'shop', '--env', 'development'];
  return ['render', 'apps', '--definitions', 'definitions', ...environment];
}

/**
 * @param {string} cwd
 * @param {number} count
 * @returns {number | undefined} undefined where it is not on PATH
 */
function measureScoreK8s(cwd, count) {
  if (spawnSync('score-k8s', ['--version']).error) {
    return undefined;
  }
  const project = join(cwd, 'score-k8s');
  mkdirSync(project);
  const provisioners = '../definitions/own.provisioners.yaml';
  const bare = ['--no-sample', '--no-default-provisioners'];
  run('score-k8s', ['init', ...bare, '--provisioners', provisioners], project);
  const files = Array.from(
    { length: count },
    (_, index) => `../apps/workload-${index}.yaml`,
  );
  return measure(() => run('score-k8s', ['generate', ...files], project));
}

/**
 * Milliseconds of the fastest round: what other programs take is not its own.
 *
 * @param {() => string} work
 * @throws {Error} when two rounds print different bytes
 */
function measure(work) {
  let fastest = Infinity;
  const printed = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    printed.add(work());
    fastest = Math.min(fastest, performance.now() - start);
  }
  if (printed.size > 1) {
    throw new Error('The output differs although nothing changed');
  }
  return fastest;
}

/**
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {string} cwd
 */
function run(command, commandArguments, cwd) {
  return execFileSync(command, commandArguments, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
