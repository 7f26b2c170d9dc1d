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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { bookshopDeployments } from './applications';
import { edges, nodes } from './graph';
import { storyKey } from './keys';
import { minutesAgo } from './moments';

const inStaging: Resource[] = Object.values(nodes).map(node => ({
  ...node,
  application: 'bookshop',
  environment: 'staging',
  environmentType: 'staging',
  state: 'active',
  health: node.health ?? 'unknown',
  retained: false,
  dependsOn: edges.filter(edge => edge.from === node.key).map(edge => edge.to),
  usedBy: edges.filter(edge => edge.to === node.key).map(edge => edge.from),
  deploymentId: bookshopDeployments.staging.id,
  createdAt: minutesAgo(60 * 24 * 17),
  updatedAt: minutesAgo(60 * 24 * 2),
}));

/** A bucket that nothing asks for any more. */
const reports: Resource = {
  ...inStaging[0],
  key: storyKey('4e907790'),
  type: 's3-bucket',
  typeTitle: 'Bucket',
  id: 'workloads.api.reports',
  lane: 'api',
  workload: 'api',
  stateful: true,
  retained: true,
  definition: { name: 'bucket-s3', version: '90f7000000000000' },
  driver: 'terraform',
  outputs: { name: 'bookshop-reports' },
  secretOutputs: ['secretKey'],
  dependsOn: [],
  usedBy: [],
};

/** Everything that the story has provisioned. */
export const resources: Resource[] = [reports, ...inStaging];
