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

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { HostIdentity } from './HostIdentity';
import { PortReservations } from './PortReservations';
import { readProcessConfig } from './ProcessConfig';
import { ProcessDriver } from './ProcessDriver';

/**
 * Makes the target `process`.
 *
 * @remarks
 * How `plugin.ts` wires it:
 *
 * - It registers the driver in any case; while `platformOrchestrator.drivers.process.enabled` is false its calls say how to switch it on.
 * - `driver.host` is this machine's id: rows of the driver carry it, and only deployments of such rows are claimed here.
 * - After the migrations and before the first deployment is claimed it awaits `driver.restore({ rollouts, keep, signal })`, with the last request of every row of
 *   this driver and host, except rows in state `deleting`. Secrets in it are opened or resolved anew as for a delete. What still runs is left
 *   alone, whatever wrote its row; what does not is started; what no row names is stopped.
 * - In a shutdown hook of the lifecycle service, after the deployment loop has stopped, it awaits `driver.shutdown()`. A backend that is killed
 *   does not get there: its workloads go on, and the next `restore` finds them.
 *
 * @param options - `config` of the backend; `dataDirectory` is an absolute path that is kept, of this backend alone; `ports` remembers ports
 * beside the rows
 */
export async function createProcessDriver(options: {
  config: Config;
  dataDirectory: string;
  ports: PortReservations;
  logger: LoggerService;
}): Promise<ProcessDriver> {
  const { config, dataDirectory, ports, logger } = options;
  return new ProcessDriver({
    identity: await HostIdentity.load(dataDirectory),
    config: readProcessConfig(config),
    dataDirectory,
    ports,
    logger,
  });
}
