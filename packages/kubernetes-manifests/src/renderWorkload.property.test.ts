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
import { arbitraryOddWorkload } from './__testUtils__/arbitraryOddWorkload';
import {
  arbitraryWorkload,
  hasSharedFolders,
} from './__testUtils__/arbitraryWorkload';
import { testTarget } from './__testUtils__/renderTest';
import { expectWellFormed } from './__testUtils__/wellFormed';
import { derivedSecrets } from './files/derivedSecrets';
import { RenderTarget } from './model/RenderTarget';
import { ManifestError } from './problems/ManifestError';
import { renderWorkload } from './renderWorkload';
import { canonicalManifestYaml } from './yaml/canonicalManifestYaml';

const arbitraryTarget: fc.Arbitrary<RenderTarget> = fc.record({
  instance: fc.string({ unit: 'grapheme', maxLength: 100 }),
  namespace: fc.constantFrom(undefined, 'shop'),
  labels: fc.dictionary(
    fc.constantFrom('team', 'platform-orchestrator.io/application'),
    fc.string(),
  ),
  securityProfile: fc.constantFrom('none', 'baseline', 'restricted'),
  fileMounts: fc.constantFrom('file', 'directory'),
  hash: fc.constant(testTarget.hash),
});

describe('renderWorkload, for any workload', () => {
  it('renders objects that belong together', () => {
    fc.assert(
      fc.property(arbitraryWorkload, arbitraryTarget, (resolved, target) => {
        // A folder that has files can't be mounted a second time.
        fc.pre(target.fileMounts === 'file' || !hasSharedFolders(resolved));
        const objects = renderWorkload({ resolved, target });
        expect(objects).not.toEqual([]);
        expectWellFormed(objects);
      }),
      { numRuns: 300 },
    );
  });

  it('renders what is odd, or says what is wrong with it', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(arbitraryOddWorkload, resolved => {
        try {
          expectWellFormed(renderWorkload({ resolved, target: testTarget }));
          outcomes.add('rendered');
        } catch (error) {
          if (!(error instanceof ManifestError)) {
            throw error;
          }
          outcomes.add('refused');
        }
      }),
      { numRuns: 500 },
    );
    expect(outcomes).toEqual(new Set(['rendered', 'refused']));
  });

  it('names in the pod each derived secret that the target has to make', () => {
    fc.assert(
      fc.property(arbitraryWorkload, resolved => {
        const options = { resolved, target: testTarget };
        const json = JSON.stringify(renderWorkload(options));
        for (const { metadata } of derivedSecrets(options)) {
          expect(json).toContain(`"name":"${metadata.name}"`);
        }
      }),
    );
  });

  it('renders the same bytes whatever the order of maps', () => {
    fc.assert(
      fc.property(arbitraryWorkload, arbitraryTarget, (resolved, options) => {
        const target: RenderTarget = { ...options, fileMounts: 'file' };
        expect(
          canonicalManifestYaml(
            renderWorkload({ resolved: reversed(resolved), target }),
          ),
        ).toBe(canonicalManifestYaml(renderWorkload({ resolved, target })));
      }),
    );
  });

  it('changes nothing that it was given', () => {
    fc.assert(
      fc.property(arbitraryWorkload, resolved => {
        const before = JSON.stringify(resolved);
        renderWorkload({ resolved, target: testTarget });
        expect(JSON.stringify(resolved)).toBe(before);
      }),
    );
  });
});

/** The same value with the keys of all maps in reverse order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(reversed) as T;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}
