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

import { canonicalClaim, canonicalSource } from './canonicalAmounts';

describe('amounts of volumes', () => {
  it('are printed as the API server prints them', () => {
    expect(
      canonicalClaim({
        accessModes: ['ReadWriteOnce'],
        resources: {
          requests: { storage: '1024Mi' },
          limits: { storage: '1.5Gi' },
        },
      }),
    ).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: {
        requests: { storage: '1Gi' },
        limits: { storage: '1536Mi' },
      },
    });
    expect(
      canonicalSource({ emptyDir: { medium: 'Memory', sizeLimit: '0.5Gi' } }),
    ).toEqual({ emptyDir: { medium: 'Memory', sizeLimit: '512Mi' } });
  });

  it.each([
    { storageClassName: 'fast' },
    { resources: { requests: { storage: '1e3' } } },
    { resources: { requests: 'all', limits: { storage: 5 } } },
    { resources: null },
    null,
  ])('stay as they are where they are none: %j', spec => {
    expect(canonicalClaim(spec as any)).toEqual(spec);
  });

  it.each([{ emptyDir: 'x' }, { emptyDir: { sizeLimit: {} } }, 'none'])(
    'stay as they are in a source of another shape: %j',
    source => {
      expect(canonicalSource(source as any)).toEqual(source);
    },
  );
});
