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

import { Config } from '@backstage/config';
import { JsonObject } from '@platform-orchestrator/score';
import { configError } from './configError';
import { ImportConfig } from './PlatformOrchestratorConfig';

const PATH = 'platformOrchestrator.import';

/** Reads `platformOrchestrator.import`: what definitions of other tools refer to, and may do. */
export function readImport(config: Config | undefined): ImportConfig {
  const organization = config?.getOptionalString('organization');
  const accounts = readAccounts(config);
  return {
    definitions: {
      ...(organization !== undefined && { organization }),
      ...(accounts && { accounts }),
    },
    provisionerCommands:
      config?.getOptionalBoolean('provisionerCommands') ?? false,
  };
}

function readAccounts(
  config: Config | undefined,
): Record<string, JsonObject> | undefined {
  const accounts = config?.getOptionalConfig('accounts');
  return (
    accounts &&
    Object.fromEntries(
      accounts.keys().map(name => {
        const account = accounts.get(name);
        if (
          account === null ||
          typeof account !== 'object' ||
          Array.isArray(account)
        ) {
          throw configError(
            `${PATH}.accounts.${name}`,
            'expected the credentials by their names',
          );
        }
        return [name, account as JsonObject];
      }),
    )
  );
}
