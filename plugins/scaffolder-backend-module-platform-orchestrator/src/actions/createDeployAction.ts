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

import { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { durationToMilliseconds } from '@backstage/types';
import { ConnectOrchestrator } from '../api/connectOrchestrator';
import { operationKey } from '../api/operationKey';
import { boundedLog } from '../deployment/boundedLog';
import { followDeployment } from '../deployment/followDeployment';
import { throwIfUnsuccessful } from '../deployment/throwIfUnsuccessful';
import { PortalLinks } from '../links/PortalLinks';
import { readSource } from '../score/readSource';
import { deployExamples } from './createDeployAction.examples';
import { sourceInput } from './sourceInput';

/** A step that waits longer occupies one of the few places for running tasks. */
const DEFAULT_WAIT = { minutes: 10 };

/**
 * `platform-orchestrator:deploy`: deploys as the user, then follows with the credentials of the scaffolder, for those of the user may end before.
 *
 * @remarks
 * Succeeds when the workloads run, when somebody has to approve it, and when the time to wait is over; `status` tells which. Fails when the deployment
 * fails. A cancelled task leaves the deployment alone unless `cancelWithTask` says otherwise.
 */
export function createDeployAction(options: {
  auth: AuthService;
  connect: ConnectOrchestrator;
  links: PortalLinks;
}) {
  return createTemplateAction({
    id: 'platform-orchestrator:deploy',
    description:
      'Deploys workloads to an environment, shows what happens in the log, and returns where to reach them.',
    examples: deployExamples,
    supportsDryRun: true,
    schema: {
      input: {
        ...sourceInput,
        plan: z =>
          z
            .string()
            .optional()
            .describe(
              'Instead of a source: id of a plan of the environment. It is refused if it is out of date.',
            ),
        message: z => z.string().optional().describe('Why, for people.'),
        commit: z =>
          z.string().optional().describe('The commit that is deployed.'),
        confirm: z =>
          z
            .object({
              deletes: z
                .boolean()
                .optional()
                .describe('Delete more than the usual share.'),
              keys: z
                .array(z.string())
                .optional()
                .describe(
                  'Keys of stateful resources that may be deleted or replaced.',
                ),
            })
            .optional(),
        wait: z =>
          z
            .object({
              hours: z.number().optional(),
              minutes: z.number().optional(),
              seconds: z.number().optional(),
            })
            .optional()
            .describe(
              'How long to wait for its end. Default: 10 minutes. { seconds: 0 } does not wait.',
            ),
        cancelWithTask: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Cancel the deployment when the task is cancelled. Default: false.',
            ),
      },
      output: {
        deploymentId: z => z.string(),
        status: z =>
          z
            .string()
            .describe(
              'State of the deployment when the step ended, such as succeeded, running or awaiting-approval.',
            ),
        urls: z =>
          z
            .array(z.string())
            .describe('Where people reach the deployed workloads.'),
        link: z => z.string().describe("The deployment's page in the portal."),
      },
    },
    async handler(ctx) {
      const { wait = DEFAULT_WAIT, cancelWithTask, plan, ...rest } = ctx.input;
      const place = `${rest.application}/${rest.environment}`;
      const { message, commit, confirm, ...source } = rest;
      const request = {
        ...(plan
          ? {
              application: rest.application,
              environment: rest.environment,
              plan,
            }
          : await readSource(source, ctx.workspacePath)),
        message,
        commit,
        confirm,
      };
      const { logger } = ctx;
      if (ctx.isDryRun) {
        logger.info(`Would deploy to ${place}`);
        ctx.output('deploymentId', 'dry-run');
        ctx.output('status', 'dry-run');
        ctx.output('urls', []);
        ctx.output('link', options.links.environment(rest));
        return;
      }

      const user = options.connect(await ctx.getInitiatorCredentials());
      const key = operationKey(ctx);
      const id = await ctx.checkpoint({
        key: `deploy.create.${key}`,
        fn: async () => {
          const created = await user.createDeployment(request, {
            idempotencyKey: key,
            signal: ctx.signal,
          });
          return created.id;
        },
      });
      const link = options.links.deployment(id);
      logger.info(`Deploying to ${place}: ${link}`);
      ctx.output('deploymentId', id);
      ctx.output('link', link);

      const timeout = AbortSignal.timeout(durationToMilliseconds(wait));
      const deployment = await followDeployment({
        api: options.connect(await options.auth.getOwnServiceCredentials()),
        id,
        signal: ctx.signal ? AbortSignal.any([ctx.signal, timeout]) : timeout,
        tell: boundedLog({ write: line => logger.info(line), link }),
      });

      if (ctx.signal?.aborted) {
        if (cancelWithTask) {
          await user.cancelDeployment(id);
          logger.info(`The deployment is cancelled with the task: ${link}`);
        } else {
          logger.info(`The deployment goes on without the task: ${link}`);
        }
      }
      ctx.output('status', deployment.state);
      ctx.output('urls', Object.values(deployment.urls).flat());
      throwIfUnsuccessful(deployment, link);
      logger.info(`The deployment is ${deployment.state}: ${link}`);
    },
  });
}
