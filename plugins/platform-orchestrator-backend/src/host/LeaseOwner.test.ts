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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { LeaseOwner } from './LeaseOwner';

describe('LeaseOwner', () => {
  it('proves that a process of this machine is gone, and not before it is', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
    await once(child, 'spawn');
    const other = new LeaseOwner({ host: 'host-1', pid: child.pid });
    const self = new LeaseOwner({ host: 'host-1' });
    expect(self.isGone(other.name)).toBe(false);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect(self.isGone(other.name)).toBe(true);
  });

  it('is not taken in by a later process with the same id', () => {
    const self = new LeaseOwner({ host: 'host-1' });
    expect(self.isGone(`host-1/${process.pid}/earlier-start`)).toBe(true);
  });

  it('knows nothing of itself, of other machines, and of names that are none', () => {
    const self = new LeaseOwner({ host: 'host-1' });
    expect(self.isGone(self.name)).toBe(false);
    expect(self.isGone('host-2/999999999/x')).toBe(false);
    expect(self.isGone('host-1/somebody/x')).toBe(false);
    expect(self.isGone('host-1/999999999/unknown')).toBe(false);
    expect(self.isGone('')).toBe(false);
  });
});
