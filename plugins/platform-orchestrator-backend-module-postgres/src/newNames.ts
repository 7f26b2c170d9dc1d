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

import { ApplyRequest } from '@platform-orchestrator/backstage-plugin-node';

const OWNER_SUFFIX = '_owner';
// names have at most 63 bytes: the key takes 40, its separator 1, the suffix of the role 6
const READABLE = 16;

/**
 * Names for a database and its role that are not there yet: something to read, and the key.
 *
 * @remarks
 * They differ, because the role's name is a secret output and the database's name is not.
 */
export function newNames(request: Pick<ApplyRequest, 'key' | 'context'>): {
  database: string;
  role: string;
} {
  const { application, environment } = request.context;
  const readable = `${application.id}_${environment.id}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, READABLE)
    .replace(/^_+|_+$/g, '');
  const database = `${readable || 'app'}_${request.key}`;
  return { database, role: `${database}${OWNER_SUFFIX}` };
}

/** Patterns for `LIKE` that find what a key has, whatever stands before it. */
export function namePatterns(key: string): { database: string; role: string } {
  // `_` stands for any character there, unless it is escaped
  return { database: `%\\_${key}`, role: `%\\_${key}\\${OWNER_SUFFIX}` };
}
