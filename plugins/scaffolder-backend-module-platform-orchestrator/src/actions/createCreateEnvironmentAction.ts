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

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ConnectOrchestrator } from '../api/connectOrchestrator';
import { ensureEnvironment } from '../api/ensureEnvironment';
import { operationKey } from '../api/operationKey';
import { createEnvironmentExamples } from './createCreateEnvironmentAction.examples';

/** `platform-orchestrator:environment:create`: an environment of an application, made as the user. One that exists with the same type is taken as it is. */
export function createCreateEnvironmentAction(options: {
  connect: ConnectOrchestrator;
}) {
  return createTemplateAction({
    id: 'platform-orchestrator:environment:create',
    description:
      'Creates an environment of an application. One that exists with the same type is taken as it is.',
    examples: createEnvironmentExamples,
    supportsDryRun: true,
    schema: {
      input: {
        application: z => z.string().describe('Name of the application.'),
        name: z => z.string().describe('Name of the environment.'),
        type: z =>
          z
            .string()
            .optional()
            .describe(
              'Environment type. Default: the one named like the environment.',
            ),
      },
      output: {
        application: z => z.string().describe('Name of the application.'),
        environment: z => z.string().describe('Name of the environment.'),
        type: z => z.string().describe('Its environment type.'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const place = `${input.application}/${input.name}`;
      let type = input.type ?? input.name;
      if (ctx.isDryRun) {
        logger.info(`Would create the environment ${place} of type ${type}`);
      } else {
        const api = options.connect(await ctx.getInitiatorCredentials());
        const key = operationKey(ctx);
        type = await ctx.checkpoint({
          key: `environment.create.${key}`,
          fn: async () => {
            const environment = await ensureEnvironment({
              api,
              request: input,
              idempotencyKey: key,
              signal: ctx.signal,
            });
            return environment.type;
          },
        });
        logger.info(`The environment ${place} of type ${type} is there`);
      }
      ctx.output('application', input.application);
      ctx.output('environment', input.name);
      ctx.output('type', type);
    },
  });
}
