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
  Rehearsal,
  RehearsedNode,
  ResourceDefinition,
  expandGraph,
  readDefinitions,
  readScore,
  rehearseGraph,
} from '@platform-orchestrator/engine';
import { JsonObject, readYamlDocuments } from '@platform-orchestrator/score';
import { computeDrivers } from '../../computeDrivers';
import { ConformanceFile } from './readDefinitionFiles';

const IMPORT = { organization: 'acme' };
const hmac = (text: string) => text;

/** A reference to a resource, as imported definitions write it, with the output that is read. */
const REFERENCE =
  /\$\{resources(?:\.([a-z0-9-]+)|\['([^']+)'\])\.(?:outputs\.([a-z_0-9]+)|values)\}/g;

const SCORE = JSON.stringify({
  apiVersion: 'score.dev/v1b1',
  metadata: { name: 'web' },
  containers: { main: { image: 'nginx' } },
  service: { ports: { http: { port: 80 } } },
  resources: { wanted: { type: 'wish' } },
});

/** The driver registry of a command line. */
export function driverRegistry() {
  const drivers = new Map(computeDrivers().map(item => [item.id, item]));
  return {
    get: (id: string) => drivers.get(id),
    list: () => [...drivers.values()],
  };
}

/** The only definition of a file; undefined where it has none. */
export function definitionOf(
  file: ConformanceFile,
): ResourceDefinition | undefined {
  const { definitions } = readDefinitions({
    files: [file],
    import: IMPORT,
    hmac,
  });
  return [...definitions.definitions.values()][0];
}

/**
 * Runs a definition for a resource that it matches, without any effect. What it refers to comes from the other files, else from definitions made up for it: their
 * outputs say which ones they are.
 *
 * @returns its node; its problems, where it has any
 */
export async function rehearseDefinition(options: {
  file: ConformanceFile;
  /** The files beside it. */
  others?: ConformanceFile[];
}): Promise<{ node: RehearsedNode | undefined; problems: string[] }> {
  const { others = [] } = options;
  const file = withCriteria(options.file);
  const definition = definitionOf(file)!;
  const [criteria = {}] = definition.criteria;
  const files = [file, ...others];
  const { definitions, diagnostics } = readDefinitions({
    files: [...files, asking(definition), ...providers(files)],
    drivers: driverRegistry(),
    import: IMPORT,
    hmac,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  const { set } = readScore({
    files: [{ path: 'score.yaml', content: SCORE }],
  });
  const environment = {
    application: criteria.application ?? 'shop',
    environment: criteria.environment ?? 'dev',
    environmentType: criteria.environmentType ?? 'development',
    uid: 'shop/dev',
  };
  const graph = expandGraph({ set: set!, definitions, context: environment });
  const rehearsal = await rehearseGraph({
    environment,
    set: set!,
    definitions,
    graph,
    drivers: driverRegistry(),
    now: new Date(0),
  });
  const node = nodeOf(rehearsal, definition);
  return {
    node,
    problems: rehearsal.problems
      .filter(problem => problem.node === node?.node.key)
      .map(({ message }) => message),
  };
}

/** Some definitions leave it to the reader where they match. */
function withCriteria(file: ConformanceFile): ConformanceFile {
  if (definitionOf(file)!.criteria.length > 0) {
    return file;
  }
  const { value } = readYamlDocuments(file.content).documents[0];
  const { entity, ...rest } = value as { entity: JsonObject };
  return {
    ...file,
    content: JSON.stringify({
      ...rest,
      entity: { ...entity, criteria: [{}] },
    }),
  };
}

function nodeOf({ nodes }: Rehearsal, { name, type }: ResourceDefinition) {
  return [...nodes.values()].find(
    ({ node }) => node.definition?.name === name && node.identity.type === type,
  );
}

/** A definition that asks for what another one provides; workloads and namespaces are there unasked. */
function asking({ type, criteria }: ResourceDefinition): ConformanceFile {
  const [{ class: resourceClass = 'default', resource } = {} as any] = criteria;
  const name = `${type}.${resourceClass}${resource ? `#${resource}` : ''}`;
  const implicit = type === 'workload' || type === 'k8s-namespace';
  return provider('wish', 'default', {
    ...(!implicit && { it: `\${resources['${name}'].values}` }),
  });
}

/** Definitions for all that the files refer to and none of them provides. */
function providers(files: ConformanceFile[]): ConformanceFile[] {
  const provided = new Set(
    files
      .map(definitionOf)
      .flatMap(definition =>
        definition
          ? definition.criteria.map(
              criteria => `${definition.type}.${criteria.class ?? 'default'}`,
            )
          : [],
      ),
  );
  const wanted = new Map<string, Record<string, string>>();
  for (const { content } of files) {
    for (const [, plain, quoted, output] of content.matchAll(REFERENCE)) {
      const [name] = (plain ?? quoted).split('#');
      const [type, resourceClass = 'default'] = name.split('.');
      const key = `${type}.${resourceClass}`;
      if (!provided.has(key)) {
        const outputs = wanted.get(key) ?? {};
        wanted.set(key, {
          ...outputs,
          ...(output && { [output]: `${type}-${output}` }),
        });
      }
    }
  }
  return [...wanted].map(([key, inputs]) => {
    const [type, resourceClass] = key.split('.');
    return provider(type, resourceClass, inputs);
  });
}

function provider(
  type: string,
  resourceClass: string,
  inputs: Record<string, string>,
): ConformanceFile {
  const name = `provides-${type}-${resourceClass}`;
  return {
    path: `${name}.yaml`,
    content: JSON.stringify({
      apiVersion: 'platform-orchestrator.io/v1alpha1',
      kind: 'ResourceDefinition',
      metadata: { name },
      spec: {
        type,
        driver: 'static',
        inputs,
        criteria: [{ class: resourceClass }],
      },
    }),
  };
}
