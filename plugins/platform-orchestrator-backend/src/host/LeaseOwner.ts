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

import { processIdentity } from '../supervision/processIdentity.mjs';

/** Names this process in leases, and proves of other processes of this machine that they are gone, so that what they ran continues at once and not when its lease ends. */
export class LeaseOwner {
  readonly #host: string;
  /** `<host>/<process id>/<identity>`. */
  readonly name: string;

  /** @param host - id of this machine, the same after a restart */
  constructor(options: { host: string; pid?: number }) {
    const { host, pid = process.pid } = options;
    this.#host = host;
    this.name = `${host}/${pid}/${processIdentity(pid) ?? 'unknown'}`;
  }

  /** False wherever it cannot be proven. */
  isGone(owner: string): boolean {
    const [host, pid, ...identity] = owner.split('/');
    if (host !== this.#host || owner === this.name || !Number(pid)) {
      return false;
    }
    const known = identity.join('/');
    return known !== 'unknown' && processIdentity(Number(pid)) !== known;
  }
}
