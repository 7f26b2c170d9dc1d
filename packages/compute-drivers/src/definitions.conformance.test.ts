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

import { dirname } from 'node:path';
import { readDefinitions } from '@platform-orchestrator/engine';
import {
  DriverTestHost,
  mockApplyRequest,
  mockDriverContext,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { JsonObject, readYamlDocuments } from '@platform-orchestrator/score';
import { TemplateDriver } from './template/TemplateDriver';
import {
  ConformanceFile,
  readDefinitionFiles,
} from './__testUtils__/definitions/readDefinitionFiles';
import {
  definitionOf,
  driverRegistry,
  rehearseDefinition,
} from './__testUtils__/definitions/rehearseDefinition';

const files = readDefinitionFiles();
const describeCases = files.length > 0 ? describe : describe.skip;

/** A file of the folder whose Go template does not parse: its comment is not closed. */
const BROKEN = files.filter(
  ({ content }) => content.includes('{{/*') && content.includes('*//}'),
);

const computed = files.filter(file => {
  const driver = definitionOf(file)?.driver;
  return driverRegistry().get(driver ?? '') && !BROKEN.includes(file);
});

function beside(file: ConformanceFile): ConformanceFile[] {
  // graph patterns are made to work together; files of a library are not
  return file.path.startsWith('graph-patterns')
    ? files.filter(
        other => other !== file && dirname(other.path) === dirname(file.path),
      )
    : [];
}

describeCases('definitions as people write them', () => {
  it.each(computed.map((file): [string, ConformanceFile] => [file.path, file]))(
    'gives outputs or manifests for %s',
    async (_, file) => {
      const { node, problems } = await rehearseDefinition({
        file,
        others: beside(file),
      });
      expect(problems).toEqual([]);
      expect(node).toMatchObject({ source: 'computed' });
      const { outputs, manifests } = node!;
      expect(
        Object.keys(outputs.values).length +
          Object.keys(outputs.secrets).length +
          manifests.length,
      ).toBeGreaterThan(0);
    },
  );

  it.each(BROKEN.map((file): [string, ConformanceFile] => [file.path, file]))(
    'warns of %s when it is loaded, and fails where it matches',
    async (_, file) => {
      const { diagnostics } = readDefinitions({
        files: [file],
        drivers: driverRegistry(),
        hmac: text => text,
      });
      expect(diagnostics).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            code: 'definitions/broken-code',
            severity: 'warning',
          }),
        ]),
      );
      const { problems } = await rehearseDefinition({
        file,
        others: beside(file),
      });
      expect(problems).toEqual([
        expect.stringContaining('The Go template does not parse'),
      ]);
    },
  );
});

describeCases('what definitions give', () => {
  const rehearse = async (name: string) => {
    const file = files.find(({ path }) => path.endsWith(name))!;
    const { node } = await rehearseDefinition({ file, others: beside(file) });
    const { outputs, manifests } = node!;
    return { values: outputs.values, manifests };
  };

  it('merges a config with what developers override', async () => {
    expect(await rehearse('def-config-platform-defaults.yaml')).toEqual({
      values: {
        bucket_name: 'overridden-wanted-example-config-pattern-acme',
        name: 'wanted-example-config-pattern-acme',
        prefix: 'overridden-',
        region: 'eu-central-1',
        tags: { env: 'dev', example: 'config-pattern-example' },
      },
      manifests: [],
    });
  });

  it('labels a namespace', async () => {
    expect(await rehearse('custom-namespace-with-dynamic-labels.yaml')).toEqual(
      {
        values: { namespace: 'shop-dev' },
        manifests: [
          {
            location: 'cluster',
            object: {
              apiVersion: 'v1',
              kind: 'Namespace',
              metadata: {
                name: 'shop-dev',
                labels: {
                  env_id: 'dev',
                  cost_center_id: 'config-cost_center_id',
                },
              },
            },
          },
        ],
      },
    );
  });

  it('prints what is not there as Go does', async () => {
    expect(await rehearse('def-aws-role.yaml')).toEqual({
      values: { arn: '<no value>' },
      manifests: [],
    });
  });

  it('makes a volume of the pod', async () => {
    expect(await rehearse('volume-emptydir.yaml')).toEqual({
      values: {},
      manifests: [
        {
          location: 'volumes',
          object: {
            name: expect.stringMatching(/^[0-9a-f]{40}-emptydir$/),
            emptyDir: { sizeLimit: '1024Mi' },
          },
        },
      ],
    });
  });
});

/** Input values of a definition beside the inputs of its tests. */
const packs = files
  .filter(({ path }) => path.endsWith('/definition-values.yaml'))
  .flatMap(values =>
    files
      .filter(({ path }) => dirname(path) === `${dirname(values.path)}/tests`)
      .map((inputs): [string, ConformanceFile, ConformanceFile] => [
        inputs.path,
        values,
        inputs,
      ]),
  );

function read(text: string): JsonObject {
  return readYamlDocuments(text).documents[0].value as JsonObject;
}

describeCases('values of definitions', () => {
  it.each(packs)('run with %s', async (_, values, inputs) => {
    const { placeholders, resource } = read(inputs.content);
    const text = values.content.replace(
      /\$\{([^}]+)\}/g,
      (__, name) => (placeholders as Record<string, string>)[name],
    );
    const driver = new TemplateDriver();
    const host = new DriverTestHost();
    const request = mockApplyRequest({
      params: resource as {},
      inputs: { values: read(text) as {}, secrets: {} },
    });
    const first = await driver.apply(request, mockDriverContext({ host }));
    const { outputs, manifests = [], cookie } = first;
    expect(outputs.values).toMatchObject({
      host: expect.stringMatching(/^[a-z0-9-]{1,52}$/),
      port: expect.any(Number),
    });
    expect(outputs.secrets).not.toEqual({});
    expect(manifests.map(({ object }) => object.kind)).toEqual(
      expect.arrayContaining(['Service']),
    );

    // another machine, that knows the cookie only
    const again = await driver.apply(
      { ...request, previous: { outputs, cookie } },
      mockDriverContext(),
    );
    expect(again).toEqual(first);
  });
});
