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

import { readPages } from '@platform-orchestrator/backstage-plugin-common';
import { CommandLine } from '../CommandLine';
import { OutputFormat, formatResult } from '../output/formatResult';
import { formatResources } from '../output/formatResources';
import { connectPortal } from './connectPortal';

/** Options of `platctl resources list`. */
export interface ListResourcesOptions {
  output?: OutputFormat;
  app?: string;
  env?: string;
  type?: string;
  retained?: boolean;
}

/** Prints what the portal has provisioned. */
export async function listResources(options: {
  commandLine: CommandLine;
  options: ListResourcesOptions;
}): Promise<void> {
  const { stdout, signal } = options.commandLine;
  const { output, app, env, type, retained } = options.options;

  const { api } = connectPortal(options.commandLine);
  const query = { application: app, environment: env, type, retained };
  const items = await readPages(cursor =>
    api.listResources({ ...query, cursor }, { signal }),
  );
  stdout.write(
    output
      ? formatResult(output, items)
      : formatResources(items, stdout.styles)
          .map(line => `${line}\n`)
          .join(''),
  );
}
