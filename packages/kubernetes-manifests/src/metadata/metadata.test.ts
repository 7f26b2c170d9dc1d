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
  problemsOf,
  renderTest,
  templateOf,
} from '../__testUtils__/renderTest';

describe('labels', () => {
  it('are on every object and on the pods', () => {
    const objects = renderTest(
      {
        service: { ports: { web: { port: 80 } } },
        containers: { main: { files: { '/a': { content: '' } } } },
        files: { main: { '/a': { text: '' } } },
        overrides: {
          labels: { tier: 'front' },
          deployment: { labels: { 'only-deployment': 'yes' } },
          pod: { labels: { 'only-pods': 'yes' } },
          service: { labels: { 'only-service': 'yes' } },
        },
      },
      { labels: { team: 'blue: the best' } },
    );
    const common = {
      'app.kubernetes.io/instance': 'web-4b1d',
      'app.kubernetes.io/managed-by': 'platform-orchestrator',
      'app.kubernetes.io/name': 'web',
      team: 'blue-the-best-a2d5684a46',
    };
    expect([
      ...objects.map(({ kind, metadata }) => [kind, metadata.labels]),
      ['Pod', templateOf(objects).metadata.labels],
    ]).toEqual([
      ['ConfigMap', common],
      ['Service', { ...common, 'only-service': 'yes' }],
      ['Deployment', { ...common, tier: 'front', 'only-deployment': 'yes' }],
      ['Pod', { ...common, tier: 'front', 'only-pods': 'yes' }],
    ]);
  });

  it('by which pods are selected cannot be changed', () => {
    const objects = renderTest(
      {
        overrides: { labels: { 'app.kubernetes.io/instance': 'a' } },
      },
      { labels: { 'app.kubernetes.io/instance': 'b' } },
    );
    expect(templateOf(objects).metadata.labels).toMatchObject({
      'app.kubernetes.io/instance': 'web-4b1d',
    });
  });

  it('select by a legal value, whatever the instance', () => {
    const [deployment] = renderTest({}, { instance: 'x'.repeat(100) });
    const { selector } = deployment.spec as any;
    const [value] = Object.values<string>(selector.matchLabels);
    expect(value).toHaveLength(63);
    expect(templateOf([deployment]).metadata.labels).toMatchObject(
      selector.matchLabels,
    );
  });
});

describe('annotations', () => {
  it('of the Score file are on the pods, but for those that are instructions', () => {
    const objects = renderTest({
      annotations: {
        'example.com/team': 'blue',
        'k8s.score.dev/kind': 'Deployment',
      },
      overrides: {
        annotations: { both: 'yes' },
        deployment: { annotations: { 'only-deployment': 'yes' } },
        pod: { annotations: { 'only-pods': 'yes' } },
      },
    });
    const common = {
      both: 'yes',
      'platform-orchestrator.io/workload-name': 'web',
    };
    expect(objects[0].metadata.annotations).toEqual({
      ...common,
      'only-deployment': 'yes',
    });
    expect(templateOf(objects).metadata.annotations).toEqual({
      ...common,
      'example.com/team': 'blue',
      'only-pods': 'yes',
    });
  });

  it('are refused where Kubernetes would', () => {
    const code = 'manifests/invalid-annotation';
    const message = 'Kubernetes has no labels or annotations with this key.';
    expect(
      problemsOf(
        {
          annotations: {
            'ok/ok': '',
            [`${'a'.repeat(250)}.com/ok`]: '',
            large: 'x'.repeat(256 * 1024),
          },
          overrides: {
            labels: { 'a b': '' },
            pod: { annotations: { '/a': '' } },
          },
        },
        { labels: { 'Example.com/a': '' } },
      ),
    ).toEqual([
      {
        path: 'metadata.annotations',
        code: 'manifests/content-too-large',
        message: 'The annotations are too large together.',
      },
      {
        path: `metadata.annotations["${'a'.repeat(250)}.com/ok"]`,
        code,
        message,
      },
      { path: 'overrides.labels["a b"]', code, message },
      { path: 'overrides.pod.annotations["/a"]', code, message },
      { path: 'target.labels["Example.com/a"]', code, message },
    ]);
  });
});

describe('the kind of a workload', () => {
  it('is one that there is', () => {
    expect(
      problemsOf({ annotations: { 'k8s.score.dev/kind': 'StatefullSet' } }),
    ).toEqual([
      {
        path: 'metadata.annotations["k8s.score.dev/kind"]',
        code: 'manifests/unsupported-kind',
        message: 'A workload cannot be rendered as this kind of object.',
        suggestion: 'did you mean "StatefulSet"?',
      },
    ]);
  });
});
