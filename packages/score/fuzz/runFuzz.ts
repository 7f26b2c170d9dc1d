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

import { Diagnostic, parseWorkload, Workload } from '../src';
import { makeInput } from './makeInput';

/** An input must not take longer, in milliseconds. */
const MAX_MILLISECONDS = 1_000;

export interface FuzzOptions {
  /** The first input's number; the others follow. */
  seed: number;
  count: number;
  /** Does something with a workload that was accepted; throws when that must not fail, else says whether it came to something. */
  use(workload: Workload): boolean;
  onProgress?(done: number): void;
}

export interface FuzzResult {
  accepted: number;
  /** How many of these came to something. */
  used: number;
  slowest: { seed: number; milliseconds: number };
  failures: { seed: number; reason: string }[];
}

/** Parses inputs one after the other and collects those that crash, hang, are answered without place and words, or are accepted but of no use. */
export function runFuzz(options: FuzzOptions): FuzzResult {
  const result: FuzzResult = {
    accepted: 0,
    used: 0,
    slowest: { seed: options.seed, milliseconds: 0 },
    failures: [],
  };
  for (let index = 0; index < options.count; index++) {
    const seed = options.seed + index;
    const input = makeInput(seed);
    const start = performance.now();
    try {
      const { workload, diagnostics } = parseWorkload(input, {
        file: 'score.yaml',
      });
      diagnostics.forEach(checkDiagnostic);
      if (workload) {
        result.accepted++;
        result.used += Number(options.use(workload));
      } else if (!diagnostics.some(({ severity }) => severity === 'error')) {
        throw new Error('refused without an error');
      }
    } catch (error) {
      result.failures.push({
        seed,
        reason:
          error instanceof Error ? error.stack ?? error.message : String(error),
      });
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > result.slowest.milliseconds) {
      result.slowest = { seed, milliseconds };
    }
    if (milliseconds > MAX_MILLISECONDS) {
      result.failures.push({
        seed,
        reason: `took ${milliseconds.toFixed(0)} ms`,
      });
    }
    options.onProgress?.(index + 1);
  }
  return result;
}

/** A diagnostic says where and what. */
function checkDiagnostic(diagnostic: Diagnostic): void {
  const { file, range, path, message, expected, found } = diagnostic;
  const isPlaced =
    file === 'score.yaml' &&
    range !== undefined &&
    range.start.line >= 1 &&
    range.start.column >= 1 &&
    (range.end.line > range.start.line ||
      (range.end.line === range.start.line &&
        range.end.column >= range.start.column));
  if (!isPlaced || path === undefined || !message || !expected || !found) {
    throw new Error(`incomplete diagnostic: ${JSON.stringify(diagnostic)}`);
  }
}
