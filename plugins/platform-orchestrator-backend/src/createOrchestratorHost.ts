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
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { computeDrivers } from '@platform-orchestrator/compute-drivers';
import { EngineContext, Orchestrator } from '@platform-orchestrator/engine';
import { Router } from 'express';
import { join } from 'node:path';
import { DeploymentAnnouncer } from './announcements/DeploymentAnnouncer';
import { Applications } from './applications/Applications';
import { readPlatformOrchestratorConfig } from './config';
import { DatabasePortReservations } from './database/DatabasePortReservations';
import { DatabaseStateStore } from './database/DatabaseStateStore';
import { DeploymentChanges } from './database/DeploymentChanges';
import { ReplicaNotifications } from './database/ReplicaNotifications';
import { isPostgres } from './database/isPostgres';
import { migrateDatabase } from './database/migrateDatabase';
import {
  ActiveDefinitions,
  LastGoodContent,
  createDefinitionFiles,
} from './definitions';
import { DriverCollector } from './drivers/DriverCollector';
import { InstalledDrivers } from './drivers/InstalledDrivers';
import { isMemoryDatabase } from './drivers/isMemoryDatabase';
import { createProcessDriver } from './drivers/process';
import {
  MEMORY_DATABASE_NOTICE,
  refuseToLeaveBehind,
} from './drivers/refuseToLeaveBehind';
import { runProvisionerCommand } from './drivers/runProvisionerCommand';
import { restoreProcesses } from './drivers/restoreProcesses';
import { LeaseOwner } from './host/LeaseOwner';
import { systemClock } from './host/systemClock';
import { systemRandom } from './host/systemRandom';
import { IdempotentRequests } from './idempotency/IdempotentRequests';
import { scheduleMaintenance } from './maintenance/scheduleMaintenance';
import {
  AccessControl,
  ServiceAccess,
  registerPermissions,
} from './permissions';
import { createRouter } from './router/createRouter';
import { DatabaseDefinitionVersions } from './pins/DatabaseDefinitionVersions';
import { LocalRunner } from './runner/LocalRunner';
import { EntityScoreReader } from './scoreFiles/EntityScoreReader';
import { EnvelopeSecretStore, loadWrappingKeys } from './secrets';
import { DatabaseSharedValues } from './values/DatabaseSharedValues';

/** What the plugin gets of its host. */
export interface HostServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  collector: DriverCollector;
  config: Config;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** The plugin, put together. */
export interface OrchestratorHost {
  router: Router;
  /** Runs again what ran on this machine, then deploys until it is stopped. */
  start(): Promise<void>;
  /** Ends streams, gives deployments up for the next process, stops what runs on this machine. */
  stop(): Promise<void>;
}

/** Puts the parts together: configuration, database, secrets, drivers, definitions, engine, API. */
export async function createOrchestratorHost(
  services: HostServices,
): Promise<OrchestratorHost> {
  const { auth, logger, permissions, permissionsRegistry } = services;
  const clock = systemClock;
  const random = systemRandom;
  const randomBytes = random.bytes;
  const config = readPlatformOrchestratorConfig(services.config);
  const knex = await migrateDatabase(services.database);
  const { keys, notices } = await loadWrappingKeys({
    config,
    isProduction: process.env.NODE_ENV === 'production',
    logger,
    randomBytes,
  });
  const secrets = new EnvelopeSecretStore({
    knex,
    keys,
    stores: config.secrets.stores,
    randomBytes,
  });
  const values = new DatabaseSharedValues({ knex, secrets, clock });
  const changes = new DeploymentChanges({ logger });
  const store = new DatabaseStateStore({ knex, changes });
  const stopNotifications = isPostgres(knex)
    ? new ReplicaNotifications({ knex, changes, clock, logger }).start()
    : async () => {};

  const ports = new DatabasePortReservations({ knex, clock });
  const processes = await createProcessDriver({
    config: services.config,
    dataDirectory: config.dataDirectory,
    ports,
    logger,
  });
  const owner = new LeaseOwner({ host: processes.host });
  const runner = new LocalRunner({
    directory: join(config.dataDirectory, 'jobs'),
    owner: owner.name,
  });
  let drivers = await services.collector.collect(
    [
      ...computeDrivers({
        ...(config.import.provisionerCommands && {
          runCommand: runProvisionerCommand,
        }),
      }),
      processes,
    ],
    { runner },
  );
  if (isMemoryDatabase(services.config)) {
    drivers = new InstalledDrivers(drivers.list().map(refuseToLeaveBehind));
    notices.push(MEMORY_DATABASE_NOTICE);
    logger.warn(MEMORY_DATABASE_NOTICE);
  }

  const definitions = new ActiveDefinitions({
    sources: config.definitions.map(source =>
      createDefinitionFiles(source, services),
    ),
    drivers,
    secrets,
    lastGood: new LastGoodContent({ knex, secrets, logger }),
    logger,
    import: config.import.definitions,
  });
  const stopDefinitions = await definitions.start();
  registerPermissions({ permissionsRegistry, knex, definitions });

  const definitionVersions = new DatabaseDefinitionVersions({
    knex,
    secrets,
    clock,
  });
  const engine: EngineContext = {
    definitionVersions,
    store,
    definitions,
    drivers,
    secrets,
    values,
    clock,
    random,
    logger,
    settings: config.settings,
    owner: owner.name,
    host: processes.host,
    isGone: candidate =>
      owner.isGone(candidate) && !runner.hasJobsOf(candidate),
  };
  const orchestrator = Orchestrator.create(engine);
  const idempotent = new IdempotentRequests({ knex, clock });
  const shutdown = new AbortController();
  const announcer = new DeploymentAnnouncer({ ...services, knex, store });
  const stopAnnouncements = announcer.start();
  await scheduleMaintenance({
    ...services,
    clock,
    knex,
    idempotent,
    ports,
    announcer,
    retention: config.retention,
    secrets,
  });

  const router = createRouter({
    ...services,
    access: new AccessControl({
      auth,
      permissions,
      permissionsRegistry,
      services: new ServiceAccess({ rules: config.serviceAccess }),
      definitions,
      knex,
    }),
    applications: new Applications({
      knex,
      definitions,
      clock,
      random,
      // no deployment changed, but the first one that waits there may start
      onResume: environmentUid =>
        changes.publish({ environmentUid, deploymentId: '' }),
    }),
    clock,
    definitions,
    definitionVersions,
    drivers,
    entityScores: new EntityScoreReader({
      ...services,
      integrations: ScmIntegrations.fromConfig(services.config),
      allowFileLocations: config.allowFileLocations,
    }),
    idempotent,
    knex,
    notices,
    orchestrator,
    settings: config.settings,
    sharedValues: values,
    shutdown: shutdown.signal,
    store,
  });

  return {
    router,
    async start() {
      const { signal } = shutdown;
      await restoreProcesses({
        driver: processes,
        engine,
        knex,
        logger,
        signal,
      });
      orchestrator.start();
    },
    async stop() {
      shutdown.abort(new Error('The backend is stopping'));
      await orchestrator.stop();
      await processes.shutdown();
      await stopAnnouncements();
      await stopNotifications();
      await stopDefinitions();
    },
  };
}
