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

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { checkScore } from '../score/checkScore';
import { printWorkload } from '../score/printWorkload';
import { workloadFromForm } from '../score/workloadFromForm';
import { writeScoreExamples } from './createWriteScoreAction.examples';

/**
 * `platform-orchestrator:score:write`: a Score file from what a person filled in. Writes the same file for the same input, so it may run again; runs in a dry run
 * too, so that the preview shows the file.
 */
export function createWriteScoreAction() {
  return createTemplateAction({
    id: 'platform-orchestrator:score:write',
    description:
      'Writes a Score file from the values of a form: a workload with one container, its ports, variables and the resources that it needs.',
    examples: writeScoreExamples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Where to write it, relative to the workspace. Default: score.yaml. An existing file is replaced.',
            ),
        name: z =>
          z
            .string()
            .describe(
              'Name of the workload: lower-case letters, digits and dashes, 2 to 63 characters.',
            ),
        annotations: z =>
          z
            .record(z.string())
            .optional()
            .describe('Annotations of the workload.'),
        container: z =>
          z
            .string()
            .optional()
            .describe('Name of the container. Default: main.'),
        image: z =>
          z
            .string()
            .optional()
            .describe(
              'Container image. Default: ".", which means that it is given when the workload is deployed.',
            ),
        command: z =>
          z
            .array(z.string())
            .optional()
            .describe("Replaces the image's entrypoint."),
        args: z =>
          z.array(z.string()).optional().describe('Arguments of the command.'),
        port: z =>
          z
            .number()
            .int()
            .optional()
            .describe(
              'A single service port named http. Use "ports" for several.',
            ),
        ports: z =>
          z
            .record(
              z.object({
                port: z.number().int().describe('The port that others use.'),
                targetPort: z
                  .number()
                  .int()
                  .optional()
                  .describe('The port in the container, where it differs.'),
                protocol: z.enum(['TCP', 'UDP']).optional(),
              }),
            )
            .optional()
            .describe('Service ports by name.'),
        readinessPath: z =>
          z
            .string()
            .optional()
            .describe(
              'HTTP path on the first port that answers once the workload is ready.',
            ),
        variables: z =>
          z
            .record(z.union([z.string(), z.number(), z.boolean()]))
            .optional()
            .describe(
              'Environment variables. Values may hold placeholders such as ${resources.db.host}.',
            ),
        resources: z => {
          const request = z.object({
            type: z.string().describe('Resource type, such as postgres.'),
            class: z.string().optional(),
            id: z
              .string()
              .optional()
              .describe(
                'Shared by all workloads of the application that name it.',
              ),
            params: z.record(z.any()).optional(),
          });
          return z
            .union([
              z.array(
                request.extend({
                  name: z.string().describe('The name that placeholders use.'),
                }),
              ),
              z.record(request),
            ])
            .optional()
            .describe(
              'Resources that the workload needs: by name, or a list in which each has a name.',
            );
        },
      },
      output: {
        path: z => z.string().describe('The file, relative to the workspace.'),
        workload: z => z.string().describe('Name of the workload.'),
      },
    },
    async handler(ctx) {
      const { path = 'score.yaml', ...form } = ctx.input;
      const content = printWorkload(workloadFromForm(form));
      checkScore({ path, content });

      const target = resolveSafeChildPath(ctx.workspacePath, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);

      ctx.logger.info(`Wrote the Score file of ${form.name} to ${path}`);
      ctx.output('path', path);
      ctx.output('workload', form.name);
    },
  });
}
