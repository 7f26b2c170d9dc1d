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

import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';

/** Everybody may pass through, only the owner may list. */
const PASSABLE = 0o711;

/**
 * Makes a folder below which the database's user finds its own, whatever the
 * umask says. What is secret in it has a mode of its own.
 *
 * @param {string} folder
 */
export async function makeDataFolder(folder) {
  if (!existsSync(folder)) {
    await mkdir(folder, { recursive: true });
    await chmod(folder, PASSABLE);
  }
}
