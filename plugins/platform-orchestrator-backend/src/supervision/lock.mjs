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

// @ts-check
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5; // sqlite.org, "Result and Error Codes"

/** So that a lock does not go with the garbage. */
const held = new Set();

/**
 * Takes the lock of a workload.
 *
 * Node has no lock on files of its own, but SQLite has: the kernel lets it go when the process ends, however it ends, so a lock that is held
 * is proof of a supervisor at work.
 *
 * @param {string} path
 * @returns {{ release: () => void } | undefined} undefined when another process holds it, or removed the file meanwhile
 */
export function takeLock(path) {
  closeSync(openSync(path, 'a', 0o600));
  const before = statSync(path).ino;
  const database = new DatabaseSync(path);
  try {
    // nothing is ever written, so there is nothing to roll back; and it waits a little, because `isLocked` of another process holds a lock for
    // a moment
    database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE',
    );
  } catch (error) {
    database.close();
    return busy(error);
  }
  if (statSync(path, { throwIfNoEntry: false })?.ino !== before) {
    database.close();
    return undefined;
  }
  held.add(database);
  return {
    release() {
      held.delete(database);
      database.close();
    },
  };
}

/**
 * Whether a process holds the lock.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function isLocked(path) {
  if (!existsSync(path)) {
    return false;
  }
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.exec('SELECT count(*) FROM sqlite_schema');
    return false;
  } catch (error) {
    return busy(error) === undefined;
  } finally {
    database.close();
  }
}

/**
 * @param {any} error
 * @returns {undefined} when somebody else holds the lock; everything else is thrown on
 */
function busy(error) {
  if (error.errcode !== SQLITE_BUSY) {
    throw error;
  }
  return undefined;
}
