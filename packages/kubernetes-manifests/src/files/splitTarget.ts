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

import { posix } from 'node:path';

/** Slashes at the end. */
const TRAILING_SLASHES = /\/+$/;

/**
 * Folder and name of a file's target. As with the reference implementation, a target that ends in a slash names its own folder:
 * `/etc/app/` is the file `app` in `/etc/app`.
 */
export function splitTarget(target: string): {
  directory: string;
  name: string;
} {
  const directory = posix.normalize(
    target.slice(0, target.lastIndexOf('/') + 1),
  );
  return {
    directory: directory.replace(TRAILING_SLASHES, '') || '/',
    name: posix.basename(target),
  };
}
