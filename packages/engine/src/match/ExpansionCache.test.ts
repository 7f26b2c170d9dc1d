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
import { ResourceGraph } from '../model/ResourceGraph';
import { readScore } from '../read/readScore';
import { ExpansionCache } from './ExpansionCache';
import { expandGraph } from './expandGraph';
import {
  DEVELOPMENT,
  definition,
  definitionsOf,
  score,
} from './testSupport/platform';

const PLATFORM = [
  definition('local', { type: 'deployment-target', driver: 'process' }),
  definition('dns', {
    type: 'dns',
    provision: {
      ingress: { params: { tls: '${resources.dns<route.outputs.tls}' } },
      'cert#shared': { matchDependents: true },
    },
  }),
  definition('route', {
    type: 'route',
    inputs: { owner: "${resources['workload#workloads.api'].outputs.name}" },
  }),
  definition('cert', { type: 'cert' }),
  definition('ingress', {
    type: 'ingress',
    inputs: { ports: '${resources.dns<route.outputs.port}' },
  }),
  definition('db', {
    type: 'db',
    criteria: [{}, { class: 'large' }],
    inputs: { host: '${resources.instance#shared.outputs.host}' },
    secrets: { password: '${resources.instance#shared.outputs.password}' },
  }),
  definition('instance', {
    type: 'instance',
    inputs: { all: '${resources.workload>dns.outputs.host}' },
  }),
];
const DEFINITIONS = [
  definitionsOf(...PLATFORM),
  definitionsOf(...PLATFORM, definition('cache', { type: 'cache' })),
];
const CONTEXTS = [DEVELOPMENT, { ...DEVELOPMENT, uid: 'other' }];

const RESOURCES: Record<string, unknown> = {
  dns: { type: 'dns', id: 'main' },
  own: { type: 'dns' },
  route: { type: 'route', params: { host: '${resources.dns.host}' } },
  db: { type: 'db' },
  large: { type: 'db', class: 'large', id: 'data', params: { size: 1 } },
  other: { type: 'db', class: 'large', id: 'data', params: { size: 2 } },
  cache: { type: 'cache' },
  api: { type: 'service', params: { workload: 'api' } },
};

/** One version of a workload: which resources it declares. */
const workload = (name: string) =>
  fc.subarray(Object.keys(RESOURCES)).map(names =>
    score(name, {
      variables: { NAMES: names.join(' $$ ') },
      resources: Object.fromEntries(
        // a route needs the name that it refers to
        [...names, ...(names.includes('route') ? ['dns'] : [])].map(item => [
          item,
          RESOURCES[item],
        ]),
      ),
      service: { ports: { http: { port: 80 + names.length } } },
    }),
  );

const step = fc.record({
  files: fc.tuple(
    fc.option(workload('api'), { nil: undefined }),
    fc.option(workload('web'), { nil: undefined }),
    fc.option(workload('jobs'), { nil: undefined }),
  ),
  definitions: fc.constantFrom(...DEFINITIONS),
  context: fc.constantFrom(...CONTEXTS),
});

/** Line by line, so that a failure shows only what differs. */
function print({ nodes, ...rest }: ResourceGraph): string[] {
  return JSON.stringify({ nodes: [...nodes], ...rest }, undefined, 1).split(
    '\n',
  );
}

describe('ExpansionCache', () => {
  it('never changes the graph, whatever changes from one expansion to the next', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), steps => {
        const cache = new ExpansionCache();
        for (const { files, definitions, context } of steps) {
          const { set, sources } = readScore({
            files: files
              .filter(content => content !== undefined)
              .map((content, index) => ({ path: `${index}.yaml`, content })),
          });
          const options = { set: set!, definitions, context, sources };
          expect(print(expandGraph({ ...options, cache }))).toEqual(
            print(expandGraph(options)),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
