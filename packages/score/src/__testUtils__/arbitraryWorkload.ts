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

import fc from 'fast-check';
import { JsonObject, Workload } from '../index';

/** Names as Score wants them: 2 to 63 lower-case letters, digits and dashes. */
export const arbitraryName = fc.stringMatching(
  /^[a-z0-9][a-z0-9-]{0,12}[a-z0-9]$/,
);

/** Text of any script, with line breaks, and words that YAML takes for something else. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' a ',
    'a\nb\n',
    '\tx',
    'yes',
    'null',
    '0644',
    '2024-01-02',
    '- a',
    'a: b',
    '#',
    '|',
    '"',
    "'",
    '1e3',
    '~',
    '<<',
    '\u2028',
    '\u0085',
    'a\r\nb',
  ),
);

/** Text with `$`, braces and placeholders of some resources, more often than by chance. */
export function arbitraryPlaceholderText(
  resources: readonly string[],
): fc.Arbitrary<string> {
  const pieces = ['$', '$$', '{', '}', '.', 'a', '$${', '${metadata.name}'];
  return fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces),
        ...resources.map(name => fc.constant(`\${resources.${name}.out}`)),
        arbitraryText,
      ),
      { maxLength: 6 },
    )
    .map(parts => parts.join(''));
}

const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined, freq: 2 });

const arbitraryCompute = fc.record(
  {
    cpu: fc.constantFrom('1', '0.5', '250m'),
    memory: fc.constantFrom('1', '128Mi', '1.5G'),
  },
  { requiredKeys: [] },
);

const arbitraryProbe = fc.oneof(
  fc.record({
    exec: fc.record({ command: fc.array(arbitraryText, { maxLength: 3 }) }),
  }),
  fc.record({
    httpGet: fc.record(
      {
        path: arbitraryText,
        port: fc.integer({ min: 1, max: 65535 }),
        scheme: fc.constantFrom('HTTP' as const, 'HTTPS' as const),
      },
      { requiredKeys: ['path', 'port'] },
    ),
  }),
);

const arbitraryPath = fc
  .array(arbitraryName, { minLength: 1, maxLength: 3 })
  .map(parts => `/${parts.join('/')}`);

const arbitraryFile = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record(
      {
        content: text,
        noExpand: fc.boolean(),
        mode: fc.constantFrom('644', '0755'),
      },
      { requiredKeys: ['content'] },
    ),
    fc.record({
      binaryContent: fc
        .uint8Array({ maxLength: 8 })
        .map(bytes => btoa(String.fromCharCode(...bytes))),
    }),
    fc.record({ source: fc.constant('./file.txt') }),
  );

/** A valid workload: every field of Score occurs. */
export const arbitraryWorkload: fc.Arbitrary<Workload> = fc
  .uniqueArray(arbitraryName, { maxLength: 3 })
  .chain(resourceNames => {
    // A closing brace would complete an unfinished placeholder by chance, with anything in it.
    const text = arbitraryPlaceholderText(resourceNames).filter(isWellFormed);
    const container = fc.record(
      {
        image: fc.constantFrom(
          '.',
          'nginx:1.27',
          'registry.example/app@sha256:00',
        ),
        command: fc.array(arbitraryText, { maxLength: 2 }),
        args: fc.array(arbitraryText, { maxLength: 2 }),
        variables: fc.dictionary(
          fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/),
          text,
          { maxKeys: 4 },
        ),
        files: fc.dictionary(arbitraryPath, arbitraryFile(text), {
          maxKeys: 2,
        }),
        volumes: fc.dictionary(
          arbitraryPath.map(path => `/volumes${path}`),
          fc.record(
            { source: text, readOnly: fc.boolean() },
            { requiredKeys: ['source'] },
          ),
          { maxKeys: 2 },
        ),
        resources: fc.record(
          { limits: arbitraryCompute },
          { requiredKeys: [] },
        ),
        livenessProbe: arbitraryProbe,
        readinessProbe: arbitraryProbe,
      },
      { requiredKeys: ['image'] },
    );
    const params = fc.dictionary(
      arbitraryName,
      fc.oneof(
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(text, { maxLength: 2 }),
      ),
      { maxKeys: 3 },
    ) as fc.Arbitrary<JsonObject>;
    return fc.record(
      {
        apiVersion: fc.constant('score.dev/v1b1' as const),
        metadata: fc.record(
          {
            name: arbitraryName,
            annotations: fc.dictionary(arbitraryName, arbitraryText, {
              maxKeys: 2,
            }),
          },
          { requiredKeys: ['name'] },
        ),
        service: optional(
          fc.record({
            ports: fc.dictionary(
              arbitraryName,
              fc.record(
                {
                  port: fc.integer({ min: 1, max: 65535 }),
                  protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
                },
                { requiredKeys: ['port'] },
              ),
              { maxKeys: 2 },
            ),
          }),
        ),
        containers: fc.dictionary(arbitraryName, container, {
          minKeys: 1,
          maxKeys: 3,
        }),
        resources: fc.record(
          Object.fromEntries(
            resourceNames.map(name => [
              name,
              fc.record(
                {
                  type: fc.constantFrom('postgres', 'Redis'),
                  class: fc.constant('large'),
                  id: fc.constant('shared.one'),
                  params,
                },
                { requiredKeys: ['type'] },
              ),
            ]),
          ),
        ),
      },
      { requiredKeys: ['apiVersion', 'metadata', 'containers', 'resources'] },
    );
  })
  // What is not there is left out rather than undefined, as in a file.
  .map(workload => JSON.parse(JSON.stringify(workload)) as Workload);

/** Whether the only placeholders are those that were put in. */
function isWellFormed(text: string): boolean {
  return [...text.matchAll(/\$\{([^}]*)\}/g)].every(([, inside]) =>
    /^(?:metadata\.name|resources\.[a-z0-9-]+\.out)$/.test(inside),
  );
}
