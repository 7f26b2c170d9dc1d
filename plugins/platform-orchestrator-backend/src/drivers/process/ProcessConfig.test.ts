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

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readProcessConfig } from './ProcessConfig';

function read(process?: JsonObject) {
  return readProcessConfig(
    new ConfigReader({ platformOrchestrator: { drivers: { process } } }),
  );
}

describe('readProcessConfig', () => {
  it('is off and careful by default', () => {
    expect(read()).toEqual({
      enabled: false,
      dangerouslyAllowInProduction: false,
      productionTypes: ['production'],
      environment: {},
      ports: { from: 20_000, to: 29_999 },
      logSize: 5_000_000,
      stopTimeout: 10_000,
    });
  });

  it('reads every key', () => {
    expect(
      read({
        enabled: true,
        dangerouslyAllowInProduction: true,
        productionTypes: ['live'],
        environment: { PATH: '/bin' },
        ports: { from: 3_000, to: 3_100 },
        logSize: 10_000,
        stopTimeout: '3s',
      }),
    ).toEqual({
      enabled: true,
      dangerouslyAllowInProduction: true,
      productionTypes: ['live'],
      environment: { PATH: '/bin' },
      ports: { from: 3_000, to: 3_100 },
      logSize: 10_000,
      stopTimeout: 3_000,
    });
  });

  it.each([
    [{ ports: { from: 80 } }, 'ports'],
    [{ ports: { from: 5_000, to: 4_000 } }, 'ports'],
    [{ logSize: 1 }, 'logSize'],
    [{ enabled: 'maybe' }, 'enabled'],
    [{ stopTimeout: 'soon' }, 'stopTimeout'],
  ])('refuses %j and names the key', (process, key) => {
    expect(() => read(process)).toThrow(
      `platformOrchestrator.drivers.process.${key}`,
    );
  });
});
