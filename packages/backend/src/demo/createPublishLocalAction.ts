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
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publishLocally } from './publishLocally';

/** Becomes a folder's name, so nothing that leads elsewhere. */
const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * `demo:publish:local`: what `publish:github` is elsewhere. The repository is a
 * folder of this machine, where the catalog finds its `catalog-info.yaml`.
 */
export function createPublishLocalAction(options: {
  /** Absolute path of the folder with a repository for each application. */
  applications: string;
}) {
  return createTemplateAction({
    id: 'demo:publish:local',
    description:
      'Makes a Git repository of the workspace on the machine of the portal. For the demo only.',
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z
            .string()
            .max(63)
            .regex(NAME, 'lower-case letters, digits and dashes')
            .describe('Name of the repository, and of its folder.'),
        message: z =>
          z
            .string()
            .default('Create from a template')
            .describe('Of the first commit.'),
      },
      output: {
        path: z => z.string().describe('Folder of the repository.'),
        remoteUrl: z => z.string().describe('URL that Git can clone.'),
        commit: z => z.string().describe('Hash of the first commit.'),
      },
    },
    async handler(ctx) {
      const { name, message } = ctx.input;
      const target = join(options.applications, name);
      ctx.output('path', target);
      ctx.output('remoteUrl', pathToFileURL(target).href);
      if (ctx.isDryRun) {
        ctx.logger.info(`Would make the repository ${target}`);
        ctx.output('commit', 'dry-run');
        return;
      }
      const { profile } = ctx.user?.entity?.spec ?? {};
      const commit = await ctx.checkpoint({
        key: `demo.publish.local.${name}`,
        fn: () =>
          publishLocally({
            source: ctx.workspacePath,
            target,
            author: {
              name: profile?.displayName ?? 'Portal',
              email: profile?.email ?? 'portal@localhost',
            },
            message,
          }),
      });
      ctx.logger.info(`Made the repository ${target}`);
      ctx.output('commit', commit);
    },
  });
}
