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
  DeploymentRecord,
  DeploymentSource,
} from '@platform-orchestrator/engine';
import {
  activeResource,
  deploymentRecord,
} from '@platform-orchestrator/engine/testUtils';
import { laneOf } from './laneOf';
import { presentSource } from './presentSource';
import { secretPathsOf } from './secretPathsOf';
import { urlsOfWorkloads } from './urlsOfWorkloads';
import { versionOfWorkload } from './versionOfWorkload';
import { worstHealth } from './worstHealth';

describe('laneOf', () => {
  it.each([
    [{ id: 'workloads.web', workload: 'web' }, 'web'],
    [{ id: 'workloads.web.db' }, 'web'],
    [{ id: 'shared.key' }, 'shared'],
    [{ id: 'deployment-target' }, 'platform'],
    [{ id: 'shared' }, 'platform'],
    [{ id: 'workloads' }, 'platform'],
  ])('puts %j into %s', (node, lane) => {
    expect(laneOf(node)).toBe(lane);
  });
});

describe('versionOfWorkload', () => {
  const version = (
    images: Record<string, string>,
    overrides: {
      usesImages?: boolean;
      deployment?: Partial<DeploymentRecord>;
    } = {},
  ) =>
    versionOfWorkload({
      images,
      usesImages: overrides.usesImages ?? true,
      deployment: deploymentRecord({ number: 12, ...overrides.deployment }),
    });

  it('is the tag that its images share, or all of them', () => {
    expect(version({ main: 'registry.test:5000/web:1.2' })).toBe('1.2');
    expect(version({ main: 'web:1.2', side: 'proxy:1.2' })).toBe('1.2');
    expect(version({ main: 'web:1.2', side: 'proxy:7' })).toBe('1.2, 7');
  });

  it('is the digest, or latest, where there is no tag', () => {
    expect(version({ main: 'web@sha256:0123456789abcdef' })).toBe('0123456');
    expect(version({ main: 'web:3@sha256:0123456789abcdef' })).toBe('3');
    expect(version({ main: 'registry.test:5000/web' })).toBe('latest');
  });

  it('is the commit or the number of the deployment, where the target uses no images', () => {
    const images = { main: 'web:1.2' };
    const commit = '4f2a91c0d1e2f3';
    expect(version(images, { usesImages: false, deployment: { commit } })).toBe(
      '4f2a91c',
    );
    expect(version(images, { usesImages: false })).toBe('#12');
  });
});

describe('worstHealth', () => {
  it('is that of the worst workload', () => {
    expect(worstHealth([])).toBeUndefined();
    expect(worstHealth(['healthy', 'progressing'])).toBe('progressing');
    expect(worstHealth(['unknown', 'progressing'])).toBe('unknown');
    expect(worstHealth(['unknown', 'degraded', 'healthy'])).toBe('degraded');
  });
});

describe('secretPathsOf', () => {
  it('names every secret and shows none', () => {
    expect(
      secretPathsOf({
        password: 'hunter2',
        nested: { token: 'x', list: ['a', 'b'] },
        external: { store: 'vault', ref: 'path' },
      }),
    ).toEqual(['external', 'nested.list', 'nested.token', 'password']);
    expect(secretPathsOf({})).toEqual([]);
  });
});

describe('urlsOfWorkloads', () => {
  it('joins those of routes and rollouts, once each', () => {
    const route = activeResource({
      key: 'r'.repeat(40),
      identity: { type: 'route', class: 'default', id: 'workloads.web.route' },
      outputs: { urls: ['http://shop.test', 'http://web.test'] },
    });
    const rollout = activeResource({
      kind: 'rollout',
      workload: 'web',
      outputs: { urls: ['http://web.test', 7] },
      dependencies: [{ key: route.key, origins: [] }],
    });
    const other = activeResource({
      kind: 'rollout',
      workload: 'api',
      outputs: { urls: 'http://api.test' },
    });
    expect(urlsOfWorkloads([route, rollout, other])).toEqual({
      web: ['http://shop.test', 'http://web.test'],
      api: [],
    });
  });
});

describe('presentSource', () => {
  it.each<[DeploymentSource, string]>([
    [
      {
        kind: 'score',
        files: [
          { path: 'a.yaml', content: 'metadata: { name: web }' },
          { path: 'b.yaml', content: '{ broken' },
        ],
        remove: ['old'],
      },
      'web, b.yaml from Score files, without old',
    ],
    [{ kind: 'score', files: [], remove: ['old'] }, 'without old'],
    [{ kind: 'set', set: '0123456789' }, 'set 01234567'],
    [
      {
        kind: 'set',
        set: 'a'.repeat(40),
        workloads: ['web'],
        from: { environment: 'staging' },
      },
      'web from staging',
    ],
    [
      { kind: 'set', set: 'a'.repeat(40), from: { deployment: 'd1' } },
      'all workloads of an earlier deployment',
    ],
    [{ kind: 'prune', keys: ['a', 'b'] }, 'prune of 2 resources'],
    [{ kind: 'delete-environment' }, 'deletion of the environment'],
  ])('says of %j: %s', (source, text) => {
    expect(presentSource(text, source).text).toBe(text);
  });
});
