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
import { ensureApplication } from '../api/ensureApplication';
import { operationKey } from '../api/operationKey';
import { createApplicationExamples } from './createCreateApplicationAction.examples';

/**
 * `platform-orchestrator:application:create`: an application with its environments, made as the user. An application of that name with the same owner is
 * taken as it is; one of somebody else is refused, so that a template never deploys into it.
 */
export function createCreateApplicationAction(options: {
  connect: ConnectOrchestrator;
}) {
  return createTemplateAction({
    id: 'platform-orchestrator:application:create',
    description:
      'Creates an application with its environments. Where it exists with the same owner, missing environments are added.',
    examples: createApplicationExamples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the application.'),
        title: z => z.string().optional().describe('Name for people.'),
        description: z => z.string().optional(),
        owner: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity ref of the group or user that owns it, such as group:default/team-a.',
            ),
        environments: z =>
          z
            .array(
              z.object({
                name: z.string(),
                type: z
                  .string()
                  .optional()
                  .describe(
                    'Environment type. Default: the one named like the environment.',
                  ),
              }),
            )
            .optional()
            .describe(
              'Default: one for each environment type that the platform has.',
            ),
      },
      output: {
        application: z => z.string().describe('Name of the application.'),
        environments: z =>
          z
            .array(z.string())
            .describe('Its environments, in the order of promotion.'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      if (ctx.isDryRun) {
        logger.info(`Would create the application ${input.name}`);
        ctx.output('application', input.name);
        ctx.output(
          'environments',
          (input.environments ?? []).map(({ name }) => name),
        );
        return;
      }

      const api = options.connect(await ctx.getInitiatorCredentials());
      const key = operationKey(ctx);
      const environments = await ctx.checkpoint({
        key: `application.create.${key}`,
        fn: async () => {
          const application = await ensureApplication({
            api,
            request: input,
            idempotencyKey: key,
            signal: ctx.signal,
          });
          return Array.from(application.environments, ({ name }) => name);
        },
      });

      logger.info(
        `The application ${input.name} has the environments ${environments.join(
          ', ',
        )}`,
      );
      ctx.output('application', input.name);
      ctx.output('environments', environments);
    },
  });
}
