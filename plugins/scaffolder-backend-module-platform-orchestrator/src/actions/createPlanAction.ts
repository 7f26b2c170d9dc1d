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
import { operationKey } from '../api/operationKey';
import { describePlan } from '../deployment/describePlan';
import { PortalLinks } from '../links/PortalLinks';
import { readSource } from '../score/readSource';
import { planExamples } from './createPlanAction.examples';
import { sourceInput } from './sourceInput';

/** `platform-orchestrator:plan`: what a deployment would do, made as the user. A dry run only checks the Score files. */
export function createPlanAction(options: {
  connect: ConnectOrchestrator;
  links: PortalLinks;
}) {
  return createTemplateAction({
    id: 'platform-orchestrator:plan',
    description:
      'Plans a deployment: which resources and workloads it would create, change or remove, and why. Nothing is deployed.',
    examples: planExamples,
    supportsDryRun: true,
    schema: {
      input: sourceInput,
      output: {
        plan: z =>
          z
            .string()
            .describe('Id of the plan, for platform-orchestrator:deploy.'),
        hasChanges: z => z.boolean(),
        counts: z =>
          z.record(z.number()).describe('How many nodes each action concerns.'),
        link: z => z.string().describe("The plan's page in the portal."),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const source = await readSource(input, ctx.workspacePath);
      if (ctx.isDryRun) {
        logger.info(`Would plan ${input.application}/${input.environment}`);
        ctx.output('plan', 'dry-run');
        ctx.output('hasChanges', false);
        ctx.output('counts', {});
        ctx.output('link', options.links.environment(input));
        return;
      }

      const api = options.connect(await ctx.getInitiatorCredentials());
      const key = operationKey(ctx);
      const id = await ctx.checkpoint({
        key: `plan.create.${key}`,
        fn: async () => {
          const plan = await api.createPlan(source, {
            idempotencyKey: key,
            signal: ctx.signal,
          });
          return plan.id;
        },
      });
      const plan = await api.getPlan(
        {
          application: input.application,
          environment: input.environment,
          plan: id,
        },
        { signal: ctx.signal },
      );

      describePlan(plan).forEach(line => logger.info(line));
      ctx.output('plan', plan.id);
      ctx.output('hasChanges', plan.hasChanges);
      ctx.output('counts', plan.counts);
      ctx.output('link', options.links.plan(input, plan.id));
    },
  });
}
