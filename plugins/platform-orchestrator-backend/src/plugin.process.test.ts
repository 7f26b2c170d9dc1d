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

import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };

const SERVER = `
import { createServer } from 'node:http';
createServer((_, response) => response.end(process.env.GREETING)).listen(
  Number(process.env.PORT),
  '127.0.0.1',
);
`;

const score = (greeting: string) => ({
  path: 'score.yaml',
  content: `
apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: example/web:1
    command: [${JSON.stringify(process.execPath)}, server.mjs]
    variables: { GREETING: ${greeting} }
    readinessProbe: { httpGet: { path: /, port: 8080 } }
service:
  ports:
    http: { port: 8080 }
`,
});

describe('platformOrchestratorPlugin with workloads on this machine', () => {
  const directory = createMockDirectory();
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const platforms: StartedPlatform[] = [];

  afterEach(async () => {
    await Promise.all(platforms.splice(0).map(platform => platform.stop()));
  });

  it('runs them, stops them with the backend, and runs them again at the same place', async () => {
    directory.setContent({ 'web/server.mjs': SERVER });
    const knex = await databases.init('SQLITE_3');
    const start = async () => {
      const platform = await startPlatform({
        directory,
        definitions: `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: this-machine }
spec:
  type: deployment-target
  driver: process
  inputs: { directory: ${directory.path} }
  criteria: [{}]
`,
        config: {
          drivers: { process: { enabled: true } },
          deployments: { readyTimeout: { seconds: 30 } },
        },
        features: [mockServices.database.factory({ knex })],
      });
      platforms.push(platform);
      return platform;
    };

    const first = await start();
    await first.client.createApplication({ name: 'shop' });
    const deployed = await first.deploy({
      ...DEVELOPMENT,
      score: [score('hello')],
    });
    expect(deployed).toMatchObject({ state: 'succeeded', problems: [] });
    const [url] = deployed.urls.web;
    const greeting = async () => (await fetch(url)).text();
    await expect(greeting()).resolves.toBe('hello');
    await expect(
      first.client.getEnvironment(DEVELOPMENT),
    ).resolves.toMatchObject({
      version: `#${deployed.number}`,
      target: { definition: 'this-machine', driver: 'process' },
    });

    platforms.pop();
    await first.stop();
    await expect(greeting()).rejects.toThrow();

    const second = await start();
    for (;;) {
      const [workload] = await second.client.listWorkloads(DEVELOPMENT);
      if (workload.health === 'healthy') {
        break;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    await expect(greeting()).resolves.toBe('hello');
    const changed = await second.deploy({
      ...DEVELOPMENT,
      score: [score('goodbye')],
    });
    expect(changed.urls.web).toEqual([url]);
    await expect(greeting()).resolves.toBe('goodbye');
  });
});
