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

import * as fc from 'fast-check';
import { JsonObject } from '@platform-orchestrator/score';
import { DefinitionSet } from '../model/Definitions';
import { ResourceGraph } from '../model/ResourceGraph';
import { makeDefinitionSet } from '../read/makeDefinitionSet';
import { evaluate } from './evaluate';
import {
  DEVELOPMENT,
  definition,
  definitionsOf,
  drawGraph,
  errorsOf,
  expand,
  nodeOf,
  score,
} from './testSupport/platform';

const TARGET = definition('local', {
  type: 'deployment-target',
  driver: 'process',
  inputs: { directory: '/srv/${context.application.id}' },
  secrets: { token: { store: 'vault', ref: 'token' } },
});

/** Everything that a graph holds, as text. */
function print({ nodes, ...rest }: ResourceGraph): string {
  return JSON.stringify({ nodes: [...nodes], ...rest }, undefined, 1);
}

describe('expandGraph', () => {
  it('makes a workload, a rollout, the target and what the Score file declares', () => {
    const graph = expand({
      definitions: definitionsOf(
        TARGET,
        definition('postgres-shared', { type: 'postgres' }),
      ),
      scores: [
        score('api', {
          variables: { HOST: '${resources.db.host}' },
          resources: { db: { type: 'postgres' } },
        }),
      ],
    });

    expect(graph.problems).toEqual([]);
    expect(drawGraph(graph)).toEqual({
      nodes: [
        'deployment-target.default#deployment-target',
        'postgres.default#workloads.api.db',
        'rollout.default#workloads.api',
        'workload.default#workloads.api',
      ],
      edges: [
        'rollout.default#workloads.api → deployment-target.default#deployment-target',
        'rollout.default#workloads.api → postgres.default#workloads.api.db',
        'rollout.default#workloads.api → workload.default#workloads.api',
        'workload.default#workloads.api → postgres.default#workloads.api.db',
      ],
    });
    expect(
      [...graph.nodes.values()].map(({ kind, driver, workload, stateful }) => ({
        kind,
        driver,
        workload,
        stateful,
      })),
    ).toEqual([
      { kind: 'target', stateful: false },
      { kind: 'resource', driver: 'static', stateful: true },
      { kind: 'rollout', driver: 'process', workload: 'api', stateful: false },
      { kind: 'workload', workload: 'api', stateful: false },
    ]);
  });

  it('gives a rollout the definition, inputs and secrets of its target', () => {
    const graph = expand({
      definitions: definitionsOf(TARGET),
      scores: [score('api')],
    });
    const target = graph.nodes.get(graph.target!)!;
    const rollout = nodeOf(graph, 'rollout.default#workloads.api');
    expect(target.definition?.name).toBe('local');
    expect(rollout).toMatchObject({
      definition: target.definition,
      inputs: target.inputs,
      secrets: target.secrets,
    });
    expect(evaluate(rollout.inputs, { outputsOf: () => undefined })).toEqual({
      value: { directory: '/srv/shop' },
    });
  });

  it('keeps what made each edge: the declaration and every placeholder', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('dns', { type: 'dns' }),
        definition('route', { type: 'route' }),
      ),
      scores: [
        score('web', {
          variables: { HOST: '${resources.dns.host}' },
          resources: {
            dns: { type: 'dns' },
            route: { type: 'route', params: { host: '${resources.dns.host}' } },
          },
        }),
      ],
    });
    const dns = nodeOf(graph, 'dns.default#workloads.web.dns').key;
    const origins = (from: string) =>
      graph.edges.find(
        edge => edge.from === nodeOf(graph, from).key && edge.to === dns,
      )?.origins;
    expect(origins('rollout.default#workloads.web')).toEqual([
      {
        kind: 'score',
        name: 'web',
        path: 'containers.main.variables.HOST',
        placeholder: '${resources.dns.host}',
      },
      { kind: 'score', name: 'web', path: 'resources.dns' },
    ]);
    expect(origins('route.default#workloads.web.route')).toEqual([
      {
        kind: 'score',
        name: 'web',
        path: 'resources.route.params.host',
        placeholder: '${resources.dns.host}',
      },
    ]);
  });

  it('stands without a target, and says what to add', () => {
    const graph = expand({
      definitions: definitionsOf(),
      scores: [score('api')],
    });
    expect(graph.target).toBeUndefined();
    expect(nodeOf(graph, 'rollout.default#workloads.api').driver).toBe(
      undefined,
    );
    expect(graph.problems).toMatchObject([
      {
        code: 'match/no-target',
        severity: 'warning',
        suggestion: expect.stringContaining('environmentType: development'),
      },
    ]);
  });

  describe('is the same', () => {
    const documents = [
      TARGET,
      definition('dns', { type: 'dns', provision: { ingress: {} } }),
      definition('route', { type: 'route' }),
      definition('ingress', {
        type: 'ingress',
        inputs: {
          ports: '${resources.dns<route.outputs.port}',
          config: '${resources.config#edge.outputs}',
        },
      }),
      definition('config', { type: 'config' }),
    ];
    const scores = ['api', 'web', 'shop'].map(name =>
      score(name, {
        variables: { HOST: '${resources.dns.host}' },
        resources: {
          dns: { type: 'dns', id: 'main' },
          route: { type: 'route', params: { host: '${resources.dns.host}' } },
        },
      }),
    );
    const expected = print(
      expand({ definitions: definitionsOf(...documents), scores }),
    );

    it('whatever the order of files', () => {
      fc.assert(
        fc.property(
          fc.shuffledSubarray(documents, { minLength: documents.length }),
          fc.shuffledSubarray(scores, { minLength: scores.length }),
          (shuffledDocuments, shuffledScores) => {
            const graph = expand({
              definitions: definitionsOf(...shuffledDocuments),
              scores: shuffledScores,
            });
            // names of files follow their order; they are no part of the graph
            expect(print(graph)).toBe(expected);
          },
        ),
        { numRuns: 30 },
      );
    });

    it('when a definition is added that nothing asks for', () => {
      const graph = expand({
        definitions: definitionsOf(
          ...documents,
          definition('unrelated', { type: 'sqs' }),
        ),
        scores,
      });
      expect(print(graph)).toBe(expected);
    });
  });

  describe('has no limit of depth', () => {
    const LENGTH = 10_000;
    const scores = [
      score('api', { resources: { first: { type: 'link', class: 'c0' } } }),
    ];

    /** Each link is a class, whose definition refers to the next one; the last one to `end`. */
    function chain(end: JsonObject): DefinitionSet {
      return makeDefinitionSet({
        environmentTypes: [],
        resourceTypes: [],
        definitions: Array.from({ length: LENGTH }, (_, index) => ({
          name: `link-${index}`,
          type: 'link',
          driver: 'static',
          criteria: [{ class: `c${index}` }],
          inputs:
            index + 1 < LENGTH
              ? { next: `\${resources.link.c${index + 1}.outputs.name}` }
              : end,
          secrets: {},
          provision: {},
          version: `${index}`,
        })),
      });
    }

    it('for a chain of 10,000 resources', () => {
      const graph = expand({ definitions: chain({}), scores });
      expect(errorsOf(graph)).toEqual([]);
      expect(graph.nodes.size).toBe(LENGTH + 2);
    });

    it('for a circle of 10,000 resources, which is reported', () => {
      const definitions = chain({ next: '${resources.link.c0.outputs.name}' });
      expect(errorsOf(expand({ definitions, scores }))).toMatchObject([
        {
          code: 'match/cycle',
          message: expect.stringContaining('(9980 more)'),
        },
      ]);
    });
  });

  it('is made for one environment', () => {
    const options = {
      definitions: definitionsOf(
        definition('dev', {
          type: 'postgres',
          criteria: [{ environmentType: 'development' }],
        }),
        definition('prod', {
          type: 'postgres',
          criteria: [{ environmentType: 'production' }],
        }),
      ),
      scores: [score('api', { resources: { db: { type: 'postgres' } } })],
    };
    const matched = (context: typeof DEVELOPMENT) =>
      nodeOf(
        expand({ ...options, context }),
        'postgres.default#workloads.api.db',
      ).definition?.name;
    expect(matched(DEVELOPMENT)).toBe('dev');
    expect(matched({ ...DEVELOPMENT, environmentType: 'production' })).toBe(
      'prod',
    );
  });
});
