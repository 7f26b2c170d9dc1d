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

import type { z as zod } from 'zod/v3';

/** What `:plan` and `:deploy` have in common: an environment, and from where its workloads come. */
export const sourceInput = {
  application: (z: typeof zod) =>
    z.string().describe('Name of the application.'),
  environment: (z: typeof zod) =>
    z.string().describe('Name of the environment.'),
  score: (z: typeof zod) =>
    z
      .array(z.string())
      .optional()
      .describe(
        'Score files in the workspace. Their workloads are added or replaced, all others stay. Default: score.yaml, where no other source is given.',
      ),
  entity: (z: typeof zod) =>
    z
      .string()
      .optional()
      .describe('Instead: a Component whose Score file is read.'),
  from: (z: typeof zod) =>
    z
      .object({
        environment: z.string().optional(),
        deployment: z.string().optional(),
      })
      .optional()
      .describe(
        'Instead: another environment of the application, or an earlier deployment.',
      ),
  workloads: (z: typeof zod) =>
    z
      .array(z.string())
      .optional()
      .describe('With "from": only these workloads of it.'),
  remove: (z: typeof zod) =>
    z.array(z.string()).optional().describe('Workloads that go.'),
  complete: (z: typeof zod) =>
    z
      .boolean()
      .optional()
      .describe('The Score files are all there is; other workloads go.'),
  images: (z: typeof zod) =>
    z
      .record(z.string())
      .optional()
      .describe(
        'Images by "<workload>/<container>", for containers whose image is ".".',
      ),
};
