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

import { once } from 'node:events';
import { join } from 'node:path';
import { stopAll } from '../../plugins/platform-orchestrator-backend/src/drivers/process/supervisor/stopAll.mjs';
import { Problem } from '../console/Problem.mjs';
import { step } from '../console/step.mjs';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { deployBookshop } from '../demo/deployBookshop.mjs';
import { prepareDemo } from '../demo/prepareDemo.mjs';
import { requireDiskSpace } from '../disk/requireDiskSpace.mjs';
import { watchDiskSpace } from '../disk/watchDiskSpace.mjs';
import { isPortFree } from '../network/isPortFree.mjs';
import { DATA } from '../paths.mjs';
import { keepPostgres } from '../postgres/keepPostgres.mjs';
import { preparePortalDatabase } from '../postgres/preparePortalDatabase.mjs';
import { buildFrontend } from './buildFrontend.mjs';
import { lockDataFolder } from './lockDataFolder.mjs';
import { startBackend } from './startBackend.mjs';
import { waitUntilUsable } from './waitUntilUsable.mjs';

/** A new database with its log, and what two applications leave. */
const NEEDED_MEGABYTES = 300;

/** PostgreSQL writes its log in files of 16 MB. */
const FULL_MEGABYTES = 32;

/**
 * Runs the demo portal until somebody stops it or it dies; then ends what it
 * started in reverse order, the database last.
 *
 * @param {object} options
 * @param {import('./portalSettings.mjs').PortalSettings} options.settings
 * @param {AbortSignal} options.signal - asks it to end
 */
export async function startPortal({ settings, signal }) {
  await requirePort(settings.port);
  await makeDataFolder(DATA);
  const running = new AsyncDisposableStack();
  try {
    running.defer(await lockDataFolder(settings.url));
    await requireDiskSpace({
      folder: DATA,
      megabytes: NEEDED_MEGABYTES,
      purpose: 'the database and the applications',
    });
    running.defer(watchDiskSpace({ folder: DATA, megabytes: FULL_MEGABYTES }));
    await buildFrontend({ signal });

    const database = await step('Starting PostgreSQL', () =>
      keepPostgres({
        folder: join(DATA, 'postgres'),
        port: settings.databasePort,
        signal,
      }),
    );
    running.defer(() => database.stop());
    // The portal does so itself, unless it was killed.
    running.defer(() => stopAll(join(DATA, 'platform-orchestrator')));

    const backend = await step('Starting the portal', async () => {
      await prepareDemo({ databasePassword: database.password });
      const started = await startBackend({
        settings,
        database: await preparePortalDatabase(database),
        databasePort: database.port,
      });
      running.defer(() => started.stop());
      await waitUntilUsable({ url: settings.url, backend: started, signal });
      return started;
    });

    const bookshop = await step('Deploying the Bookshop', note =>
      deployBookshop({ url: settings.url, signal, note }),
    );

    console.log(`\n  ${settings.url}\n`);
    console.log(`  ${bookshop}`);
    console.log(`  Log: ${backend.log}   End: Ctrl-C`);

    await Promise.race([
      once(signal, 'abort'),
      failWhenGone(backend),
      database.lost,
    ]);
  } finally {
    if (signal.aborted) {
      console.log('\n→ Ending, the database last');
    }
    await running.disposeAsync();
  }
}

/** @param {number} port */
async function requirePort(port) {
  if (!(await isPortFree(port))) {
    throw new Problem({
      what: `Port ${port} is taken by another program.`,
      remedy: `End that program, or choose another port: PORT=${
        port + 1
      } npm start`,
    });
  }
}

/**
 * @param {import('./startBackend.mjs').Backend} backend
 * @returns {Promise<never>}
 */
async function failWhenGone({ exited, lastWords }) {
  const how = await exited;
  throw new Problem({
    what: `The portal ended by itself (${how}); the rest is ended, too.`,
    remedy: 'Start again with `npm start`: what was under way continues.',
    detail: await lastWords(),
  });
}
