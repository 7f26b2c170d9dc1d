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

import { ResourceType } from '../model/Definitions';
import {
  DEPLOYMENT_TARGET,
  ENVIRONMENT,
  KUBERNETES_OBJECT,
  ROLLOUT,
  ROUTE,
  SERVICE,
  WORKLOAD,
} from '../match/builtinTypes';

type Use = ResourceType['use'];

/** Types of the engine itself. */
const OWN_TYPES: [name: string, use: Use, description: string][] = [
  [
    DEPLOYMENT_TARGET,
    'implicit',
    'Says where the workloads of an environment run',
  ],
  [WORKLOAD, 'indirect', 'Stands for a Score file and may patch it'],
  [ROLLOUT, 'indirect', 'A workload as its target runs it'],
  [KUBERNETES_OBJECT, 'indirect', 'An object that a driver attached'],
  [ENVIRONMENT, 'direct', 'Shared values of the environment'],
  [SERVICE, 'direct', 'The service of another workload'],
];

/** Types that Humanitec's orchestrator knows from the start, with the use that they have there. */
const HUMANITEC_TYPES: Record<Use, string[]> = {
  implicit: ['base-env', 'k8s-cluster', 'k8s-namespace', 'logging'],
  indirect: [
    'agent',
    'aws-policy',
    'aws-role',
    'azure-blob-account',
    'azure-federated-identity',
    'azure-managed-identity',
    'config',
    'gcp-iam-policy-binding',
    'gcp-service-account',
    'ingress',
    'k8s-service-account',
    'mysql-instance',
    'postgres-instance',
  ],
  direct: [
    'amqp',
    'azure-blob',
    'azure-service-bus',
    'cassandra',
    'dns',
    'elasticsearch',
    'endpoint',
    'gcp-pubsub-subscription',
    'gcp-pubsub-topic',
    'gcs',
    'horizontal-pod-autoscaler',
    'mariadb',
    'mongodb',
    'mssql',
    'mysql',
    'postgres',
    'redis',
    ROUTE,
    's3',
    'snowflake',
    'sqs',
    'tls-cert',
    'volume',
  ],
};

/** Built-in types that hold data which nothing else has: kept when nobody asks for them any more. */
const STATEFUL_TYPES: ReadonlySet<string> = new Set([
  'azure-blob',
  'azure-blob-account',
  'cassandra',
  'elasticsearch',
  'gcs',
  'mariadb',
  'mongodb',
  'mssql',
  'mysql',
  'mysql-instance',
  'postgres',
  'postgres-instance',
  's3',
  'snowflake',
  'volume',
]);

/** The types that are there without a file. They require nothing; a file of the same name replaces them. @public */
export const BUILTIN_TYPES: readonly ResourceType[] = [
  ...OWN_TYPES.map(([name, use, description]) =>
    openType(name, use, description),
  ),
  ...(Object.keys(HUMANITEC_TYPES) as Use[]).flatMap(use =>
    HUMANITEC_TYPES[use].map(name => openType(name, use)),
  ),
];

function openType(name: string, use: Use, description?: string): ResourceType {
  return {
    name,
    ...(description !== undefined && { description }),
    use,
    stateful: STATEFUL_TYPES.has(name),
    outputs: {},
    classes: {},
  };
}
