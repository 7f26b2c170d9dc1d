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

import { DriverError, readDefinitions } from '@platform-orchestrator/engine';
import { patchManifests } from './patch/patchManifests';
import {
  ConformanceCase,
  readCases,
} from './__testUtils__/score/ConformanceCase';
import { defaultProvisioners } from './__testUtils__/score/defaultProvisioners';
import { deviationOf } from './__testUtils__/score/deviations';
import { isAsExpected } from './__testUtils__/score/isAsExpected';
import { listProvisioners } from './__testUtils__/score/listProvisioners';
import { runSteps } from './__testUtils__/score/runSteps';

const cases = readCases();
const describeCases = cases.length > 0 ? describe : describe.skip;
const defaults = defaultProvisioners(cases);

/** What we make of a case, in the shape of its `expected`. Rejects where the input is refused. */
async function run({
  area,
  input,
}: ConformanceCase): Promise<ConformanceCase['expected']> {
  if (area.endsWith('-provisioners-file')) {
    return { provisioners: readFile(input.text!) };
  }
  if (area === 'k8s-patch-template') {
    return {
      manifests: patchManifests({
        template: input.template!,
        name: 'patch.tpl',
        manifests: input.manifests!,
        workloads: input.workloads!,
        namespace: input.namespace!,
      }),
    };
  }
  return runSteps(input, defaults[area.startsWith('k8s') ? 'k8s' : 'compose']);
}

function readFile(content: string) {
  const { definitions, diagnostics } = readDefinitions({
    files: [{ path: 'zz-default.provisioners.yaml', content }],
    hmac: text => text,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new DriverError('invalid', errors[0].message);
  }
  return listProvisioners(definitions) as unknown as any[];
}

describeCases('conformance with the tools of Score', () => {
  const deviating: string[] = [];
  const areas = [...new Set(cases.map(({ area }) => area))];

  afterAll(() => {
    process.stdout.write(
      [
        ...areas.map(
          area =>
            `${area}: ${cases.filter(item => item.area === area).length} cases`,
        ),
        `${deviating.length} differ on purpose:`,
        ...deviating.sort(),
        '',
      ].join('\n'),
    );
  });

  it.each(areas)(
    '%s',
    async area => {
      const wrong: unknown[] = [];
      for (const item of cases.filter(other => other.area === area)) {
        let ours: ConformanceCase['expected'] | undefined;
        let error: Error | undefined;
        try {
          ours = await run(item);
        } catch (reason) {
          error = reason as Error;
        }
        const fits = error
          ? item.kind === 'reject'
          : item.kind !== 'reject' && isAsExpected(item, ours!);
        if (!fits) {
          const reason = deviationOf(item, { ours, error });
          if (reason === undefined) {
            wrong.push({ id: item.id, error: error?.message, ours });
          } else {
            deviating.push(`  ${item.id}: ${reason}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
