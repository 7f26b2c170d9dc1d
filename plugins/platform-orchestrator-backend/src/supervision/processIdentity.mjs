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
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from another one that later gets the same id: its start time, and the boot where the start counts from it.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function processIdentity(pid) {
  try {
    return process.platform === 'linux' ? readProc(pid) : askPs(pid);
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function readProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the name in parentheses may hold spaces; `man proc_pid_stat`: state is the third field, start time the 22nd
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') {
    return undefined;
  }
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${fields[19]}`;
}

/** @param {number} pid */
function askPs(pid) {
  const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return started === '' ? undefined : started;
}

/**
 * Sends a signal to a process, or with `group` to all of its group, if it is still the one that was meant.
 *
 * @param {{ pid: number, identity: string }} target
 * @param {NodeJS.Signals} signal
 * @param {{ group?: boolean }} [options]
 * @returns {boolean} whether it was there
 */
export function signalProcess(target, signal, options = {}) {
  if (processIdentity(target.pid) !== target.identity) {
    return false;
  }
  try {
    process.kill(options.group ? -target.pid : target.pid, signal);
    return true;
  } catch {
    return false;
  }
}
