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

import { Config } from '@backstage/config';

const MEMORY = ':memory:';

/** Whether the configuration gives this plugin a database that is gone with the process. */
export function isMemoryDatabase(root: Config): boolean {
  const database = root.getOptionalConfig('backend.database');
  const own = database?.getOptionalConfig('plugin.platform-orchestrator');
  const connection =
    own?.getOptional('connection') ?? database?.getOptional('connection');
  return (
    connection === MEMORY ||
    (typeof connection === 'object' &&
      connection !== null &&
      'filename' in connection &&
      connection.filename === MEMORY)
  );
}
