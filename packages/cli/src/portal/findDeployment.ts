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
  PlatformOrchestratorApi,
  readPages,
} from '@platform-orchestrator/backstage-plugin-common';
import { UsageError } from '../UsageError';

/** As people see it; ids are longer. */
const NUMBER = /^#?(\d{1,9})$/;

/**
 * The id of a deployment that somebody names by it, or by its number in an environment.
 *
 * @throws UsageError for a number without an environment, or that there is not.
 */
export async function findDeployment(options: {
  api: PlatformOrchestratorApi;
  deployment: string;
  environment: { app?: string; env?: string };
  signal: AbortSignal;
}): Promise<string> {
  const { api, deployment, signal } = options;
  const [, number] = NUMBER.exec(deployment) ?? [];
  if (number === undefined) {
    return deployment;
  }
  const { app, env } = options.environment;
  if (app === undefined || env === undefined) {
    throw new UsageError(
      `Say with --app and --env of which environment deployment #${number} is`,
    );
  }
  const query = { application: app, environment: env };
  const all = await readPages(cursor =>
    api.listDeployments({ ...query, cursor }, { signal }),
  );
  const found = all.find(item => item.number === Number(number));
  if (!found) {
    throw new UsageError(`${app}/${env} has no deployment #${number}`);
  }
  return found.id;
}
