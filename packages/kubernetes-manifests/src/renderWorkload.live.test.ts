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
import { ApiServer } from './__testUtils__/ApiServer';
import {
  arbitraryWorkload,
  hasSharedFolders,
} from './__testUtils__/arbitraryWorkload';
import { arbitraryOddWorkload } from './__testUtils__/arbitraryOddWorkload';
import { exampleWorkloads } from './__testUtils__/exampleWorkloads';
import { templateOf, testTarget } from './__testUtils__/renderTest';
import { derivedSecrets } from './files/derivedSecrets';
import { renderDerivedSecret } from './files/renderDerivedSecret';
import { RenderTarget } from './model/RenderTarget';
import { ResolvedWorkload } from './model/ResolvedWorkload';
import { ManifestError } from './problems/ManifestError';
import { renderWorkload } from './renderWorkload';

const server = ApiServer.find();
const describeLive = server ? describe : describe.skip;

/** Enough for every branch of the renderer, and done in seconds. */
const RANDOM_WORKLOADS = 100;

const RESTRICTED_NAMESPACE = `restricted-${Date.now()}`;

/** What the server says against the objects of a workload: nothing, if all is well. */
async function refusals(
  resolved: ResolvedWorkload,
  target: RenderTarget,
  namespace: string = 'default',
): Promise<string[]> {
  const objects = [
    ...derivedSecrets({ resolved, target }).map(derived =>
      renderDerivedSecret({ derived, valueOf: () => 'secret' }),
    ),
    ...renderWorkload({ resolved, target }),
  ];
  const answers = await Promise.all(
    objects.map(object => server!.dryRun(namespace, object)),
  );
  return answers
    .filter(({ status }) => status !== 201)
    .map(({ body }) => body.message);
}

/** The pod that the controllers would make of a workload. */
function podOf(resolved: ResolvedWorkload, target: RenderTarget) {
  const { metadata, spec } = templateOf(renderWorkload({ resolved, target }));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name: 'pod' },
    spec,
  };
}

describeLive('the API server (needs kubernetes)', () => {
  beforeAll(() =>
    server!.createNamespace(RESTRICTED_NAMESPACE, {
      'pod-security.kubernetes.io/enforce': 'restricted',
    }),
  );

  afterAll(async () => {
    await server!.deleteNamespace(RESTRICTED_NAMESPACE);
    server!.close();
  });

  const profiles = ['none', 'baseline', 'restricted'] as const;

  it.each(profiles)('takes the examples with %s', async securityProfile => {
    for (const resolved of exampleWorkloads()) {
      const target: RenderTarget = { ...testTarget, securityProfile };
      expect(await refusals(resolved, target)).toEqual([]);
    }
  });

  it('takes the pods of the examples where restricted is enforced, with that profile only', async () => {
    for (const resolved of exampleWorkloads()) {
      const answerWith = (securityProfile: RenderTarget['securityProfile']) =>
        server!.dryRun(
          RESTRICTED_NAMESPACE,
          podOf(resolved, { ...testTarget, securityProfile }),
        );
      expect(await answerWith('restricted')).toMatchObject({ status: 201 });
      expect(await answerWith('baseline')).toMatchObject({
        status: 403,
        body: { message: expect.stringContaining('PodSecurity "restricted') },
      });
    }
  });

  it('takes whatever we render', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryWorkload,
        fc.constantFrom(...profiles),
        fc.constantFrom('file' as const, 'directory' as const),
        async (resolved, securityProfile, fileMounts) => {
          fc.pre(fileMounts === 'file' || !hasSharedFolders(resolved));
          const target = { ...testTarget, securityProfile, fileMounts };
          expect(await refusals(resolved, target)).toEqual([]);
        },
      ),
      { numRuns: RANDOM_WORKLOADS },
    );
  }, 120_000);

  it('takes whatever we do not refuse, however odd', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryOddWorkload, async resolved => {
        if (isRefusedByUs(resolved)) {
          return;
        }
        expect(await refusals(resolved, testTarget)).toEqual([]);
        taken += 1;
      }),
      { numRuns: 5 * RANDOM_WORKLOADS },
    );
    expect(taken).toBeGreaterThan(0);
  }, 120_000);
});

function isRefusedByUs(resolved: ResolvedWorkload): boolean {
  try {
    renderWorkload({ resolved, target: testTarget });
    return false;
  } catch (error) {
    if (error instanceof ManifestError) {
      return true;
    }
    throw error;
  }
}
