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
  expandGraph,
  identityText,
  readDefinitions,
  readScore,
} from '@platform-orchestrator/engine';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../..');

const read = (path: string) => ({
  path: relative(ROOT, path),
  content: readFileSync(path, 'utf8'),
});

/** The definition that stands in app-config.yaml, as Backstage reads it. */
function inlineDefinition() {
  const config = parse(read(join(ROOT, 'app-config.yaml')).content);
  const [{ content }] = config.platformOrchestrator.definitions.filter(
    ({ type }: { type: string }) => type === 'inline',
  );
  return {
    path: 'app-config.yaml',
    content: content.replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
  };
}

const definitions = readDefinitions({
  files: [
    ...globSync(join(ROOT, 'examples/platform/**/*.yaml')).map(read),
    inlineDefinition(),
  ],
  hmac: text => text,
});
const bookshop = readScore({
  files: ['web', 'api'].map(workload =>
    read(join(ROOT, 'examples/apps/bookshop', workload, 'score.yaml')),
  ),
});

/** The definition of each node of the Bookshop in an environment. */
function definitionsUsed(environmentType: string) {
  const { nodes } = expandGraph({
    set: bookshop.set!,
    definitions: definitions.definitions,
    context: {
      application: 'bookshop',
      environment: environmentType,
      environmentType,
      uid: environmentType,
    },
  });
  return Object.fromEntries(
    [...nodes.values()].map(({ identity, definition }) => [
      identityText(identity),
      definition?.name,
    ]),
  );
}

describe('the example platform', () => {
  it('has no mistakes', () => {
    expect(definitions.diagnostics).toEqual([]);
    expect(definitions.skipped).toEqual([]);
    expect(bookshop.diagnostics).toEqual([]);
  });

  it('runs the Bookshop on this machine in development', () => {
    expect(definitionsUsed('development')).toEqual({
      'config.default#installation': 'installation',
      'deployment-target.default#deployment-target': 'this-machine',
      'dns.default#workloads.web.route': 'dns-localhost',
      'postgres-instance.default#shared': 'postgres-instance-shared',
      'postgres.default#workloads.api.db': 'postgres-shared',
      'rollout.default#workloads.api': 'this-machine',
      'rollout.default#workloads.web': 'this-machine',
      'route.default#workloads.web.route': 'route',
      'signing-key.default#shared.signing': 'signing-key',
      'workload.default#workloads.api': undefined,
      'workload.default#workloads.web': undefined,
    });
  });

  it('commits the Bookshop to a Git repository in staging', () => {
    expect(definitionsUsed('staging')).toMatchObject({
      'deployment-target.default#deployment-target': 'staging-repository',
      'dns.default#workloads.web.route': 'dns-staging',
      'rollout.default#workloads.web': 'staging-repository',
    });
  });
});
