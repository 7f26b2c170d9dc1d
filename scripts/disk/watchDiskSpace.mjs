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

import { freeMegabytes } from './freeMegabytes.mjs';

const PAUSE_MILLISECONDS = 10_000;

/**
 * Says when a disk fills up under a program that runs, and when there is room
 * again: what fails in between, from a log to a request, does not name the
 * reason by itself.
 *
 * @param {object} options
 * @param {string} options.folder - an existing folder on the disk in question
 * @param {number} options.megabytes - fewer free ones are too few
 * @param {(text: string) => void} [options.say]
 * @param {(folder: string) => Promise<number>} [options.measure]
 * @param {number} [options.pauseMilliseconds] - between two looks
 * @returns {() => void} ends it
 */
export function watchDiskSpace(options) {
  const { folder, megabytes, say = console.error } = options;
  const { measure = freeMegabytes, pauseMilliseconds = PAUSE_MILLISECONDS } =
    options;
  let isFull = false;
  const look = async () => {
    const free = await measure(folder);
    if (free < megabytes && !isFull) {
      say(
        `✗ The disk of ${folder} is full: ${free} MB are free.\n  Free ${megabytes} MB or more: until then nothing can be deployed or saved.`,
      );
    } else if (free >= megabytes && isFull) {
      say(`✓ The disk of ${folder} has room again.`);
    }
    isFull = free < megabytes;
  };
  // What cannot be measured now may be later.
  const timer = setInterval(() => look().catch(() => {}), pauseMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
