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

import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { folderWith, removeFolders } from './__testUtils__/folder';
import { aDeployment } from './__testUtils__/samples';
import { startPortal } from './__testUtils__/startPortal';

describe('bin/platctl', () => {
  const bin = resolve(__dirname, '../bin/platctl');
  const score = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main: { imag: nginx }
`;

  afterEach(removeFolders);

  it('runs from the sources of the workspace, without colours where nobody looks', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [bin, 'validate', 'score.yaml'],
      { cwd: folderWith({ 'score.yaml': score }), encoding: 'utf8' },
    );
    expect(stdout).toMatch(/^score\.yaml:4:11: error score\/unknown-field: /);
    expect(stdout + stderr).not.toContain('\u001B');
    expect(status).toBe(2);
  }, 30_000);

  it('ends with 130 on Ctrl-C', async () => {
    const api = '/api/platform-orchestrator';
    const portal = await startPortal({
      [`POST ${api}/applications/shop/environments/dev/deployments`]: {
        body: aDeployment({ state: 'running' }),
      },
      [`GET ${api}/deployments/deployment-1/events`]: {
        events: [],
        open: true,
      },
    });
    const child = spawn(
      process.execPath,
      [bin, 'deploy', 'score.yaml', '--app', 'shop', '--env', 'dev', '--wait'],
      {
        cwd: folderWith({ 'score.yaml': score.replace('imag', 'image') }),
        env: {
          ...process.env,
          PLATCTL_URL: portal.url,
          PLATCTL_TOKEN: 'secret',
        },
      },
    );
    let stderr = '';
    child.stderr.on('data', data => {
      stderr += data;
    });
    // The link is told before it is followed.
    child.stderr.once('data', () => child.kill('SIGINT'));
    const code = await new Promise(end => child.once('close', end));
    await portal.stop();
    expect(stderr).toBe(
      `${portal.url}/platform-orchestrator/deployments/deployment-1\nInterrupted\n`,
    );
    expect(code).toBe(130);
  }, 30_000);
});
