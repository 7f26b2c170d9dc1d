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
  ApplyRequest,
  Container,
  RolloutRequest,
  ServicePort,
} from '@platform-orchestrator/backstage-plugin-node';
import { mockApplyRequest } from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { join } from 'node:path';

/** Command that runs the test program. */
export const PROGRAM = [process.execPath, join(__dirname, 'program.mjs')];

/** A request that rolls out a workload `web`. */
export function mockRollout(options: {
  key?: string;
  containers?: Record<string, Partial<Container>>;
  ports?: Record<string, ServicePort>;
  rollout?: Partial<RolloutRequest>;
  inputs?: ApplyRequest['inputs']['values'];
  environmentType?: string;
}): ApplyRequest {
  const { key, containers, ports, rollout, inputs, environmentType } = options;
  const request = mockApplyRequest({
    ...(key && { key }),
    identity: { type: 'rollout', class: 'default', id: 'workloads.web' },
    inputs: { values: { directory: __dirname, ...inputs }, secrets: {} },
    rollout: {
      workload: {
        apiVersion: 'score.dev/v1b1',
        metadata: { name: 'web' },
        service: { ports: ports ?? { http: { port: 80, targetPort: 8080 } } },
        containers: Object.fromEntries(
          Object.entries(containers ?? { main: {} }).map(
            ([name, container]) => [
              name,
              { image: 'example.org/web:1', command: PROGRAM, ...container },
            ],
          ),
        ),
      },
      variables: {},
      files: {},
      volumes: {},
      routes: {},
      ...rollout,
    },
  });
  const { context } = request;
  return environmentType === undefined
    ? request
    : {
        ...request,
        context: {
          ...context,
          environment: { ...context.environment, type: environmentType },
        },
      };
}
