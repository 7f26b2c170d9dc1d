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

import { Problem } from '../console/Problem.mjs';
import { freeMegabytes } from './freeMegabytes.mjs';

/**
 * Ends with a message, before anything is half done, where a disk is too full.
 *
 * @param {object} options
 * @param {string} options.folder - an existing folder on the disk in question
 * @param {number} options.megabytes - what is needed
 * @param {string} options.purpose - what for, such as `the dependencies`
 */
export async function requireDiskSpace({ folder, megabytes, purpose }) {
  const free = await freeMegabytes(folder);
  if (free < megabytes) {
    throw new Problem({
      what: `The disk of ${folder} is too full: ${purpose} need ${megabytes} MB, ${free} MB are free.`,
      remedy: `Free ${
        megabytes - free
      } MB or more, then run the command again.`,
    });
  }
}
