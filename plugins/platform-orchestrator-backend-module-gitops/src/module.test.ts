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
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';

import {
  JsonObject,
  platformOrchestratorDriversExtensionPoint,
} from '@platform-orchestrator/backstage-plugin-node';
import { GitopsDriver } from './GitopsDriver';
import gitops, { gitopsSecretStoresExtensionPoint } from '.';

async function start(config: JsonObject) {
  const addDriver = jest.fn();
  const factory = jest.fn();
  const acme = createBackendModule({
    pluginId: 'platform-orchestrator',
    moduleId: 'acme-store',
    register(env) {
      env.registerInit({
        deps: {
          stores: gitopsSecretStoresExtensionPoint,
          logger: coreServices.logger,
        },
        async init({ stores }) {
          stores.addType('acme', factory);
        },
      });
    },
  });
  await startTestBackend({
    extensionPoints: [
      [platformOrchestratorDriversExtensionPoint, { addDriver }],
    ],
    features: [
      gitops,
      acme,
      mockServices.rootConfig.factory({
        data: { platformOrchestrator: { drivers: { gitops: config } } },
      }),
    ],
  });
  return { addDriver, factory };
}

describe('platformOrchestratorModuleGitops', () => {
  it('adds the driver, with stores of types that other modules add', async () => {
    const { addDriver, factory } = await start({
      secretStores: {
        demo: { type: 'file', path: 'secrets.json' },
        vault: { type: 'acme', address: 'https://vault' },
      },
    });
    expect(addDriver.mock.calls[0][0]()).toBeInstanceOf(GitopsDriver);
    const [[{ id, config }]] = factory.mock.calls;
    expect([id, config.getString('address')]).toEqual([
      'vault',
      'https://vault',
    ]);
  });

  it('names the key of a type that is not installed', async () => {
    const { addDriver } = await start({
      secretStores: { demo: { type: 'vault' } },
    });
    expect(() => addDriver.mock.calls[0][0]()).toThrow(
      "Invalid configuration at 'platformOrchestrator.drivers.gitops.secretStores.demo.type': expected one of file, acme, found vault",
    );
  });
});
