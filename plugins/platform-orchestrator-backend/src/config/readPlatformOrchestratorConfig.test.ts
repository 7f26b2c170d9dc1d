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

import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { DEFAULT_SETTINGS } from '@platform-orchestrator/engine';
import { readPlatformOrchestratorConfig } from './readPlatformOrchestratorConfig';

const DAY = 86_400_000;
const KEY = '0123456789abcdef0123456789abcdef';

function read(platformOrchestrator: JsonObject) {
  return readPlatformOrchestratorConfig(
    new ConfigReader({ platformOrchestrator }),
  );
}

describe('readPlatformOrchestratorConfig', () => {
  it('needs nothing', () => {
    expect(readPlatformOrchestratorConfig(new ConfigReader({}))).toEqual({
      dataDirectory: resolve('.data/platform-orchestrator'),
      definitions: [],
      secrets: { keys: [], stores: new Map() },
      serviceAccess: [],
      settings: DEFAULT_SETTINGS,
      retention: {
        deployments: 50,
        deploymentAge: 90 * DAY,
        logAge: 30 * DAY,
      },
      import: { definitions: {}, provisionerCommands: false },
      allowFileLocations: false,
    });
  });

  it('reads every key', () => {
    expect(
      read({
        dataDirectory: '/var/lib/orchestrator',
        definitions: [
          { type: 'file', target: '../../examples/platform' },
          { type: 'inline', content: 'kind: EnvironmentType' },
          { type: 'url', target: 'https://github.test/a' },
          {
            type: 'url',
            target: 'https://github.test/b',
            schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
          },
        ],
        secrets: {
          keys: [
            { id: '2026-11', secret: KEY },
            { id: '2025-01', secret: KEY },
          ],
          stores: {
            demo: { type: 'file', path: '/etc/secrets.yaml' },
            process: { type: 'environment', prefix: 'ACME_' },
            plain: { type: 'environment' },
          },
        },
        serviceAccess: [
          {
            subject: 'external:ci-shop',
            applications: ['shop'],
            environmentTypes: ['development'],
            actions: ['plan', 'deploy'],
          },
          { subject: 'external:admin', actions: ['prune'] },
        ],
        deployments: {
          concurrency: 20,
          totalConcurrency: 300,
          timeout: { hours: 2 },
          waitTimeout: { days: 2 },
          cancelGrace: '5s',
          callTimeout: { minutes: 5 },
          readyTimeout: '90s',
          planLifetime: { hours: 1 },
          leaseDuration: { seconds: 15 },
          confirmDeletesAbove: 0.5,
        },
        retention: {
          deployments: 5,
          deploymentAge: { days: 7 },
          logAge: '36h',
        },
        import: {
          organization: 'acme',
          accounts: {
            aws: { key: 'id', secret: { store: 'demo', ref: 'aws' } },
          },
          provisionerCommands: true,
        },
        scoreFiles: { allowFileLocations: true },
      }),
    ).toEqual({
      dataDirectory: '/var/lib/orchestrator',
      definitions: [
        { type: 'file', target: '../../examples/platform' },
        {
          type: 'inline',
          name: 'platformOrchestrator.definitions[1]',
          content: 'kind: EnvironmentType',
        },
        {
          type: 'url',
          target: 'https://github.test/a',
          schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
        },
        {
          type: 'url',
          target: 'https://github.test/b',
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
        },
      ],
      secrets: {
        keys: [
          { id: '2026-11', secret: KEY },
          { id: '2025-01', secret: KEY },
        ],
        stores: new Map([
          ['demo', { type: 'file', path: '/etc/secrets.yaml' }],
          ['process', { type: 'environment', prefix: 'ACME_' }],
          [
            'plain',
            { type: 'environment', prefix: 'PLATFORM_ORCHESTRATOR_SECRET_' },
          ],
        ]),
      },
      serviceAccess: [
        {
          subject: 'external:ci-shop',
          applications: ['shop'],
          environmentTypes: ['development'],
          actions: ['plan', 'deploy'],
        },
        { subject: 'external:admin', actions: ['prune'] },
      ],
      settings: {
        ...DEFAULT_SETTINGS,
        concurrency: 20,
        totalConcurrency: 300,
        deploymentTimeout: 7_200_000,
        waitTimeout: 172_800_000,
        cancelGrace: 5_000,
        callTimeout: 300_000,
        readyTimeout: 90_000,
        planLifetime: 3_600_000,
        leaseDuration: 15_000,
        confirmDeletesAbove: 0.5,
      },
      retention: { deployments: 5, deploymentAge: 7 * DAY, logAge: 1.5 * DAY },
      import: {
        definitions: {
          organization: 'acme',
          accounts: {
            aws: { key: 'id', secret: { store: 'demo', ref: 'aws' } },
          },
        },
        provisionerCommands: true,
      },
      allowFileLocations: true,
    });
  });

  it.each<[string, JsonObject]>([
    [
      'platformOrchestrator.import.accounts.aws',
      { import: { accounts: { aws: 'key' } } },
    ],
    ['platformOrchestrator.dataDirectory', { dataDirectory: 7 }],
    [
      'platformOrchestrator.definitions[0].type',
      { definitions: [{ type: 'git', target: 'x' }] },
    ],
    [
      'platformOrchestrator.definitions[0].target',
      { definitions: [{ type: 'file' }] },
    ],
    [
      'platformOrchestrator.definitions[0].target',
      { definitions: [{ type: 'url', target: 'not a url' }] },
    ],
    [
      'platformOrchestrator.definitions[0].schedule',
      {
        definitions: [
          { type: 'url', target: 'https://github.test', schedule: {} },
        ],
      },
    ],
    [
      'platformOrchestrator.definitions[1].target',
      {
        definitions: [
          { type: 'file', target: 'x' },
          { type: 'file', target: 'x' },
        ],
      },
    ],
    [
      'platformOrchestrator.secrets.keys[0].secret',
      { secrets: { keys: [{ id: 'a', secret: 'too short' }] } },
    ],
    [
      'platformOrchestrator.secrets.keys[1].id',
      {
        secrets: {
          keys: [
            { id: 'a', secret: KEY },
            { id: 'a', secret: KEY },
          ],
        },
      },
    ],
    [
      'platformOrchestrator.secrets.stores.demo.type',
      { secrets: { stores: { demo: { type: 'vault' } } } },
    ],
    [
      'platformOrchestrator.serviceAccess[0].actions[1]',
      {
        serviceAccess: [
          { subject: 'external:ci', actions: ['plan', 'conquer'] },
        ],
      },
    ],
    [
      'platformOrchestrator.deployments.concurrency',
      { deployments: { concurrency: 2.5 } },
    ],
    [
      'platformOrchestrator.deployments.confirmDeletesAbove',
      { deployments: { confirmDeletesAbove: 30 } },
    ],
    [
      'platformOrchestrator.deployments.timeout',
      { deployments: { timeout: { hours: 0 } } },
    ],
    [
      'platformOrchestrator.deployments.timeout',
      { deployments: { timeout: 'soon' } },
    ],
    [
      'platformOrchestrator.retention.deployments',
      { retention: { deployments: 0 } },
    ],
    [
      'platformOrchestrator.retention.logAge',
      { retention: { logAge: 'forever' } },
    ],
    [
      'platformOrchestrator.scoreFiles.allowFileLocations',
      { scoreFiles: { allowFileLocations: 'perhaps' } },
    ],
  ])('names %s when it is wrong', (key, config) => {
    expect(() => read(config)).toThrow(key);
  });

  it('never shows a key', () => {
    let message = '';
    try {
      read({ secrets: { keys: [{ id: 'a', secret: 'hunter2-canary' }] } });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('14 characters');
    expect(message).not.toContain('hunter2-canary');
  });
});
