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

import { ResourceGraph } from '../../model/ResourceGraph';
import { readDefinitions } from '../../read/readDefinitions';
import { readScore } from '../../read/readScore';
import { expandGraph } from '../expandGraph';
import { drawGraph, errorsOf, nodeOf, score } from '../testSupport/platform';
import {
  conformanceFolder,
  readConformanceFolder,
} from './readConformanceFolder';

const all = readConformanceFolder();

if (!all) {
  // eslint-disable-next-line no-console
  console.log(`No definitions to check: ${conformanceFolder} does not exist.`);
}

/** Definitions of other types that these need, so that the graph has an end. */
function provider(type: string, resourceClass = 'default'): string {
  return JSON.stringify({
    apiVersion: 'platform-orchestrator.io/v1alpha1',
    kind: 'ResourceDefinition',
    metadata: { name: `provides-${type}-${resourceClass}` },
    spec: { type, driver: 'static', criteria: [{ class: resourceClass }] },
  });
}

/** The graph of a part of the folder, for an application of this name. */
function graphOf(options: {
  part: string;
  application: string;
  scores?: string[];
  others?: string[];
}): ResourceGraph {
  const files = readConformanceFolder(options.part)!;
  const isScore = (path: string) => path.endsWith('score.yaml');
  const { definitions, diagnostics } = readDefinitions({
    files: [
      ...files,
      ...(options.others ?? []).map((content, index) => ({
        path: `other-${index}.yaml`,
        content,
      })),
    ],
    import: { organization: 'acme' },
    hmac: text => text,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  const scores = (options.scores ?? []).map((content, index) => ({
    path: `score-${index}.yaml`,
    content,
  }));
  const { set } = readScore({
    files: [...files.filter(({ path }) => isScore(path)), ...scores],
  });
  const graph = expandGraph({
    set: set!,
    definitions,
    context: {
      application: options.application,
      environment: 'development',
      environmentType: 'development',
      uid: 'uid',
    },
  });
  expect(errorsOf(graph)).toEqual([]);
  return graph;
}

/** Nodes and edges without those of the workloads themselves. */
function drawResources(graph: ResourceGraph) {
  const { nodes, edges } = drawGraph(graph);
  return {
    nodes: nodes.filter(name => !/^(workload|rollout)\./.test(name)),
    edges: edges.filter(edge => !/^(workload|rollout)\./.test(edge)),
  };
}

(all ? describe : describe.skip)('definitions as people write them', () => {
  it.each(
    (all ?? []).map(({ path, content }): [string, string] => [path, content]),
  )('loads %s', (path, content) => {
    const { definitions, diagnostics, skipped } = readDefinitions({
      files: [{ path, content }],
      import: { organization: 'acme' },
      hmac: text => text,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    const isDefinition = content.includes('entity.humanitec.io');
    expect(definitions.definitions.size).toBe(isDefinition ? 1 : 0);
    expect(skipped).toHaveLength(isDefinition ? 0 : 1);
  });

  it('expands the config pattern', () => {
    const graph = graphOf({
      part: 'graph-patterns/config-pattern',
      application: 'example-config-pattern',
    });
    const id = 'workloads.example-config-pattern-workload.s3-bucket';
    expect(drawResources(graph)).toEqual({
      nodes: [
        `config.default#${id}`,
        `config.developer-overrides#${id}`,
        `s3.default#${id}`,
      ],
      edges: [
        `config.default#${id} → config.developer-overrides#${id}`,
        `s3.default#${id} → config.default#${id}`,
      ],
    });
  });

  it('propagates the class', () => {
    const graph = graphOf({
      part: 'graph-patterns/propagate-class',
      application: 'example-propagate-class',
    });
    const bucket = 's3.one#workloads.example-workload.my-s3';
    expect(drawResources(graph)).toEqual({
      nodes: ['config.one#example', bucket],
      edges: [`${bucket} → config.one#example`],
    });
    expect(nodeOf(graph, 'config.one#example').definition?.name).toBe(
      'example-config-one',
    );
  });

  it('breaks a loop with an additional resource', () => {
    const graph = graphOf({
      part: 'graph-patterns/break-a-loop-additional-resource',
      application: 'example-break-a-loop-additional-resource',
    });
    const id = 'workloads.example-workload';
    expect(drawGraph(graph)).toEqual({
      nodes: [
        `aws-role.default#${id}`,
        `config.sa-name-role-id#${id}`,
        `k8s-service-account.default#${id}`,
        `rollout.default#${id}`,
        `workload.default#${id}`,
      ],
      edges: [
        `aws-role.default#${id} → config.sa-name-role-id#${id}`,
        `k8s-service-account.default#${id} → aws-role.default#${id}`,
        `k8s-service-account.default#${id} → config.sa-name-role-id#${id}`,
        `rollout.default#${id} → workload.default#${id}`,
        `workload.default#${id} → k8s-service-account.default#${id}`,
      ],
    });
  });

  it('provisions an ingress beside a wildcard name', () => {
    const graph = graphOf({
      part: 'library/wildcard-dns',
      application: 'shop',
      scores: [score('web', { resources: { dns: { type: 'dns' } } })],
      others: [provider('ingress')],
    });
    expect(drawResources(graph)).toEqual({
      nodes: [
        'dns.default#workloads.web.dns',
        'ingress.default#workloads.web.dns',
      ],
      edges: [],
    });
  });

  it('labels workloads and namespaces from a config', () => {
    const graph = graphOf({
      part: 'library/template-driver/labels',
      application: 'shop',
      scores: [score('web')],
    });
    const config = 'config.default#app-config';
    expect(drawGraph(graph).edges).toEqual([
      `k8s-namespace.default#k8s-namespace → ${config}`,
      'rollout.default#workloads.web → k8s-namespace.default#k8s-namespace',
      'rollout.default#workloads.web → workload.default#workloads.web',
      `workload.default#workloads.web → ${config}`,
    ]);
  });

  it('mounts volumes by class', () => {
    const graph = graphOf({
      part: 'library/template-driver/volumes',
      application: 'shop',
      scores: [
        score('web', {
          container: { volumes: { '/data': { source: '${resources.data}' } } },
          resources: { data: { type: 'volume', class: 'nfs' } },
        }),
      ],
    });
    expect(
      nodeOf(graph, 'volume.nfs#workloads.web.data').definition?.name,
    ).toBe('volume-nfs');
  });
});
