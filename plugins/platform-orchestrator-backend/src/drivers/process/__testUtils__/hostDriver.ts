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

// Hosts the driver in a process of its own, which a test can kill: rolls out what stands in a file, says so, and waits.
import { ConfigReader } from '@backstage/config';
import { DriverTestHost } from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProcessDriver } from '../createProcessDriver';
import { FilePortReservations } from './FilePortReservations';

const [dataDirectory, requestPath] = process.argv.slice(2);
const silent = () => {};

async function main() {
  const logger: any = {
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
  };
  const driver = await createProcessDriver({
    config: new ConfigReader({
      platformOrchestrator: {
        drivers: { process: { enabled: true, stopTimeout: { seconds: 2 } } },
      },
    }),
    dataDirectory,
    ports: new FilePortReservations(join(dataDirectory, 'ports.json')),
    logger,
  });
  const request = JSON.parse(readFileSync(requestPath, 'utf8'));
  process.stdout.write('begin\n');
  await driver.apply(
    request,
    new DriverTestHost().context({ key: request.key }),
  );
  process.stdout.write('end\n');
  setInterval(silent, 1_000);
}

main();
