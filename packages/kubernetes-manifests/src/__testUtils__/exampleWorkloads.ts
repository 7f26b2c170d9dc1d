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
  JsonValue,
  parseWorkload,
  resolveReference,
  substituteText,
  Workload,
} from '@platform-orchestrator/score';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ResolvedText, SecretReference } from '../model/ResolvedText';
import { ResolvedWorkload } from '../model/ResolvedWorkload';

/** Outputs that are secret by their name. */
const SECRET_OUTPUT = /password|secret|token|key/i;

const CLAIM = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '1Gi' } },
};

/** A workload with a bit of everything that Score has. */
const EVERYTHING = `
apiVersion: score.dev/v1b1
metadata:
  name: shop
  annotations:
    example.com/team: blue
service:
  ports:
    web: { port: 80, targetPort: 8080 }
    metrics: { port: 9090, protocol: TCP }
containers:
  migrate:
    image: registry.example/shop/migrate:1
    before:
      shop: { ready: complete }
    variables:
      DATABASE_URL: postgres://\${resources.db.username}:\${resources.db.password}@\${resources.db.host}/shop
  proxy:
    image: registry.example/shop/proxy:1
    before:
      shop: { ready: healthy }
    readinessProbe:
      httpGet: { path: /ready, port: 15000 }
  shop:
    image: registry.example/shop/shop:1
    command: [/shop]
    args: [--listen, ":8080"]
    variables:
      NAME: \${metadata.name}
      PRICE: 5 $$ a piece
      PASSWORD: \${resources.db.password}
    files:
      /etc/shop/shop.yaml:
        content: "database: { password: \${resources.db.password} }"
        mode: "0644"
      /etc/shop/certificate.pem:
        content: \${resources.db.secret}
      /etc/motd:
        content: welcome
    volumes:
      /var/cache/shop: { source: "\${resources.cache}" }
      /var/lib/shop: { source: "\${resources.data}", path: shop }
    resources:
      requests: { cpu: 100m, memory: 0.5Gi }
      limits: { memory: 1.1Gi }
    livenessProbe:
      exec: { command: [/shop, --check] }
    readinessProbe:
      httpGet: { path: /, port: 8080, httpHeaders: [{ name: X-Probe, value: "1" }] }
resources:
  db: { type: postgres }
  cache: { type: volume }
  data: { type: volume }
`;

/** The Score files of the examples, and one with everything, resolved with outputs that could be real. */
export function exampleWorkloads(): ResolvedWorkload[] {
  const folder = resolve(__dirname, '../../../../examples/apps');
  const files = existsSync(folder)
    ? globSync('**/score*.yaml', { cwd: folder }).sort()
    : [];
  return [
    EVERYTHING,
    ...files.map(file => readFileSync(join(folder, file), 'utf8')),
  ].map(text => {
    const { workload, diagnostics } = parseWorkload(text);
    if (!workload) {
      throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    }
    return resolveWithSamples(workload);
  });
}

function resolveWithSamples(workload: Workload): ResolvedWorkload {
  const containers = Object.entries(workload.containers);
  const byContainer = <T>(
    of: (container: Workload['containers'][string]) => Record<string, T>,
  ): Record<string, Record<string, T>> =>
    Object.fromEntries(
      containers.map(([name, container]) => [name, of(container)]),
    );
  return {
    workload: {
      ...workload,
      containers: Object.fromEntries(
        containers.map(([name, container]) => [
          name,
          {
            ...container,
            image: container.image === '.' ? 'image:1' : container.image,
          },
        ]),
      ),
    },
    variables: byContainer(({ variables = {} }) =>
      Object.fromEntries(
        Object.entries(variables).map(([name, text]) => [
          name,
          resolveSample(text, workload),
        ]),
      ),
    ),
    files: byContainer(({ files = {} }) =>
      Object.fromEntries(
        Object.entries(files).map(([target, { content, binaryContent }]) => [
          target,
          binaryContent === undefined
            ? { text: resolveSample(content ?? 'read from source', workload) }
            : { base64: binaryContent },
        ]),
      ),
    ),
    volumes: byContainer(({ volumes = {} }) =>
      Object.fromEntries(
        Object.entries(volumes).map(([target, { source }]) => [
          target,
          source.includes('data')
            ? { resource: source, claimSpec: CLAIM }
            : { resource: source, source: { emptyDir: {} } },
        ]),
      ),
    ),
  };
}

function resolveSample(text: string, workload: Workload): ResolvedText {
  return substituteText<SecretReference>(text, {
    resolve: reference =>
      resolveReference<SecretReference>(reference, {
        metadata: workload.metadata,
        resource: name => ({
          lookup: (keys): JsonValue | SecretReference => {
            const key = keys.join('.');
            return SECRET_OUTPUT.test(key)
              ? { name: `${name}-secret`, key }
              : `${name}-${key}`;
          },
        }),
      }),
    isOpaque: (value): value is SecretReference =>
      typeof value === 'object' && value !== null && 'key' in value,
  });
}
