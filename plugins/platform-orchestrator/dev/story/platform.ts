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
  Definition,
  DriverInfo,
  ResourceType,
} from '@platform-orchestrator/backstage-plugin-common';

type Told = Pick<Definition, 'name' | 'type' | 'driver'> & Partial<Definition>;

function definitionOf(told: Told): Definition {
  return {
    version: '4e03000000000000',
    criteria: [{}],
    inputs: {},
    secrets: [],
    provision: {},
    usage: [],
    place: { file: `definitions/${told.type}.yaml`, line: 1, column: 1 },
    ...told,
  };
}

/** Some of the platform's definitions: one that two rules lead to, one of an older version in use, two that are unused. */
export const definitions: Definition[] = [
  definitionOf({
    name: 'postgres-rds',
    title: 'Managed database',
    type: 'postgres',
    driver: 'terraform',
    version: '91bc000000000000',
    criteria: [
      { application: 'bookshop', environmentType: 'production' },
      { application: 'payments', environment: 'prod-eu', class: 'large' },
    ],
    inputs: {
      source: 'git::https://git.acme.example/modules/rds?ref=v3.2.0',
      variables: {
        name: 'po-${context.resource.key}',
        engine_version: '16',
        subnet_group:
          '${resources.k8s-cluster#k8s-cluster.outputs.subnet_group}',
      },
    },
    secrets: ['credentials'],
    place: { file: 'definitions/postgres.yaml', line: 41, column: 1 },
    usage: [
      { version: '3f2a000000000000', resources: 2 },
      { version: '91bc000000000000', resources: 1 },
    ],
  }),
  definitionOf({
    name: 'postgres-cloudsql-large',
    title: 'Managed database, large',
    type: 'postgres',
    driver: 'terraform',
    criteria: [{ environmentType: 'production', class: 'large' }],
  }),
  definitionOf({
    name: 'postgres-fallback',
    title: 'Database in a container',
    type: 'postgres',
    driver: 'score-provisioner',
  }),
  definitionOf({
    name: 'dns-wildcard',
    title: 'Name under the wildcard',
    type: 'dns',
    driver: 'dns-wildcard',
    usage: [{ version: '4e03000000000000', resources: 7 }],
    provision: {
      'tls-cert.default#self': { isDependent: true, matchDependents: true },
    },
  }),
  definitionOf({
    name: 'target-gitops',
    title: 'Staging through Git',
    type: 'deployment-target',
    driver: 'gitops',
    criteria: [{ environmentType: 'staging' }],
    usage: [{ version: '4e03000000000000', resources: 7 }],
  }),
];

/** What developers of the story may ask for. */
export const resourceTypes: ResourceType[] = [
  {
    name: 'dns',
    title: 'Host name',
    use: 'direct',
    stateful: false,
    outputs: {
      values: {
        type: 'object',
        required: ['host'],
        properties: { host: { type: 'string' } },
      },
    },
    classes: [],
  },
  {
    name: 'deployment-target',
    title: 'Deployment target',
    use: 'implicit',
    stateful: false,
    outputs: {},
    classes: [],
  },
  {
    name: 'postgres',
    title: 'PostgreSQL database',
    use: 'direct',
    stateful: true,
    params: { type: 'object', properties: { version: { type: 'string' } } },
    outputs: {
      values: {
        type: 'object',
        required: ['host'],
        properties: { host: { type: 'string' }, port: { type: 'integer' } },
      },
      secrets: {
        type: 'object',
        required: ['password'],
        properties: { password: { type: 'string' } },
      },
    },
    classes: [{ name: 'large', description: '16 GiB of memory' }],
  },
];

/** The drivers of the story. */
export const drivers: DriverInfo[] = [
  {
    id: 'gitops',
    target: true,
    pure: false,
    inputs: {
      values: {
        type: 'object',
        required: ['repository'],
        properties: { repository: {}, branch: {} },
      },
    },
  },
  {
    id: 'dns-wildcard',
    target: false,
    pure: true,
    inputs: { values: { type: 'object', properties: { domain: {} } } },
  },
  {
    id: 'terraform',
    target: false,
    pure: false,
    inputs: {
      values: {
        type: 'object',
        required: ['source'],
        properties: { source: {}, variables: {} },
      },
      secrets: { type: 'object', properties: { credentials: {} } },
    },
  },
];
