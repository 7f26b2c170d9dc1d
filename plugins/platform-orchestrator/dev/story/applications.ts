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
  Application,
  Attention,
  DeploymentState,
  DeploymentSummary,
  EnvironmentSummary,
  EnvironmentType,
  Health,
} from '@platform-orchestrator/backstage-plugin-common';
import { minutesAgo } from './moments';

/** The environment types of the platform, in the order of promotion. */
export const environmentTypes: EnvironmentType[] = [
  ['development', 'Development', 10, false] as const,
  ['staging', 'Staging', 20, false] as const,
  ['production', 'Production', 30, true] as const,
].map(([name, title, order, isProtected]) => ({
  name,
  title,
  order,
  protected: isProtected,
  waitFor: 'ready',
}));

interface DeploymentOptions {
  application: string;
  environment: string;
  number: number;
  state?: DeploymentState;
  minutes: number;
  by: string;
  commit?: string;
  message?: string;
  text?: string;
}

/** A deployment that ended, unless its state says otherwise. */
export function deploymentOf(options: DeploymentOptions): DeploymentSummary {
  const { application, environment, number, minutes } = options;
  const state = options.state ?? 'succeeded';
  const open = ['running', 'queued', 'awaiting-approval'].includes(state);
  return {
    id: `${application}-${environment}-${number}`,
    number,
    application,
    environment,
    environmentType: environment,
    state,
    health: open ? 'progressing' : 'healthy',
    source: {
      kind: 'entity',
      text: options.text ?? 'Score file of a Component',
      files: [],
    },
    message: options.message,
    commit: options.commit,
    createdBy: options.by.startsWith('ci-')
      ? `external:${options.by}`
      : `user:default/${options.by}`,
    createdAt: minutesAgo(minutes),
    startedAt: state === 'queued' ? undefined : minutesAgo(minutes),
    endedAt: open ? undefined : minutesAgo(minutes - 0.6),
  };
}

interface EnvironmentOptions {
  version?: string;
  health?: Health;
  attention?: Attention[];
  paused?: boolean;
  last?: DeploymentSummary;
  running?: DeploymentSummary;
  workloads?: string[];
  name?: string;
  commit?: string;
  message?: string;
}

/** An environment of an application, of the type of that name. */
export function environmentOf(
  application: string,
  type: string,
  options: EnvironmentOptions,
): EnvironmentSummary {
  const found = environmentTypes.find(({ name }) => name === type)!;
  const name = options.name ?? type;
  const { version, health, last } = options;
  return {
    name,
    type,
    typeTitle: found.title,
    uid: `${application}-${name}`,
    order: found.order,
    protected: found.protected,
    paused: options.paused ?? false,
    health,
    version,
    versions: version ? 1 : 0,
    attention: options.attention ?? [],
    lastDeployment: last,
    runningDeployment: options.running,
    queued: 0,
    workloads: version
      ? (options.workloads ?? ['main']).map(workload => ({
          name: workload,
          version,
          images: {
            main: `registry.acme.example/${application}/${workload}:${version}`,
          },
          health: health ?? 'unknown',
          urls: [],
          deployment: last,
        }))
      : [],
  };
}

function applicationOf(
  name: string,
  title: string,
  owner: string,
  environments: EnvironmentSummary[],
): Application {
  return {
    name,
    title,
    owner: `group:default/${owner}`,
    createdAt: minutesAgo(60 * 24 * 90),
    etag: '1',
    environments,
  };
}

const bookshopDeployment = (
  name: string,
  number: number,
  minutes: number,
  by: string,
  more: Partial<DeploymentOptions> = {},
) =>
  deploymentOf({
    application: 'bookshop',
    environment: name,
    number,
    minutes,
    by,
    ...more,
  });

/** Deployments of bookshop, newest first. */
export const bookshopDeployments = {
  running: bookshopDeployment('production', 58, 1.8, 'mira', {
    state: 'running',
    commit: '9f3c2e1aa',
    text: 'promotes staging #41',
  }),
  stale: bookshopDeployment('production', 57, 14, 'mira', {
    state: 'stale',
    commit: '9f3c2e1aa',
    text: 'promotes staging #41',
  }),
  development: bookshopDeployment('development', 203, 12, 'mira', {
    commit: '2ab81d0aa',
    message: 'Add gift cards',
    text: 'Score files of api, web',
  }),
  staging: bookshopDeployment('staging', 41, 38, 'mira', {
    commit: '9f3c2e1aa',
    message: 'Retry orders on conflict',
    text: 'Score files of api, web, images',
  }),
  production: bookshopDeployment('production', 56, 60 * 22, 'jonas', {
    commit: '61d07aabb',
    message: 'Cache covers',
    text: 'promotes staging #39',
  }),
};

const both = ['web', 'api'];

/** All applications, the one that the story is about among them. */
export const applications: Application[] = [
  applicationOf('checkout', 'Checkout', 'payments', [
    environmentOf('checkout', 'development', {
      version: '4.2.0',
      health: 'healthy',
    }),
    environmentOf('checkout', 'staging', {
      version: '4.2.0',
      health: 'progressing',
      running: deploymentOf({
        application: 'checkout',
        environment: 'staging',
        number: 212,
        state: 'running',
        minutes: 1.2,
        by: 'ci-checkout',
        commit: 'c07d114aa',
        text: 'Score file of cart, images',
      }),
    }),
    environmentOf('checkout', 'production', {
      version: '4.1.7',
      health: 'healthy',
    }),
  ]),
  applicationOf('bookshop', 'Bookshop', 'storefront', [
    environmentOf('bookshop', 'development', {
      version: '1.10.0-dev',
      health: 'healthy',
      workloads: both,
      last: bookshopDeployments.development,
    }),
    environmentOf('bookshop', 'staging', {
      version: '1.9.0',
      health: 'healthy',
      workloads: both,
      attention: ['drifted'],
      last: bookshopDeployments.staging,
    }),
    environmentOf('bookshop', 'production', {
      version: '1.8.2',
      health: 'healthy',
      workloads: both,
      attention: ['failed'],
      last: bookshopDeployments.production,
      running: bookshopDeployments.running,
    }),
  ]),
  applicationOf('loyalty', 'Loyalty points', 'growth', [
    environmentOf('loyalty', 'development', {
      version: '0.9.4',
      health: 'healthy',
    }),
    environmentOf('loyalty', 'staging', {
      version: '0.9.4',
      health: 'degraded',
      attention: ['degraded'],
      last: deploymentOf({
        application: 'loyalty',
        environment: 'staging',
        number: 18,
        state: 'failed',
        minutes: 52,
        by: 'anna',
        commit: 'e11f90baa',
        text: 'Score file of points, images',
      }),
    }),
    environmentOf('loyalty', 'production', {}),
  ]),
  applicationOf('newsletter', 'Newsletter', 'growth', [
    environmentOf('newsletter', 'development', {
      version: '1.1.0',
      health: 'healthy',
      paused: true,
    }),
    environmentOf('newsletter', 'staging', {
      version: '1.1.0',
      health: 'healthy',
    }),
    environmentOf('newsletter', 'production', {
      version: '1.1.0',
      health: 'healthy',
      last: deploymentOf({
        application: 'newsletter',
        environment: 'production',
        number: 33,
        minutes: 60 * 23,
        by: 'jonas',
      }),
    }),
  ]),
  applicationOf('reviews', 'Reviews', 'storefront', [
    ...['development', 'preview-117', 'preview-118'].map(name =>
      environmentOf('reviews', 'development', {
        name,
        version: '3.6.0-dev',
        health: 'healthy',
      }),
    ),
    environmentOf('reviews', 'staging', {
      version: '3.5.1',
      health: 'healthy',
    }),
    environmentOf('reviews', 'production', {
      version: '3.5.1',
      health: 'healthy',
      last: deploymentOf({
        application: 'reviews',
        environment: 'production',
        number: 66,
        minutes: 60 * 50,
        by: 'mira',
      }),
    }),
  ]),
];
