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
import { legalLabelValue } from './legalLabelValue';
import { legalName } from './legalName';
import { workloadNames } from './workloadNames';
import { testWorkload } from '../__testUtils__/renderTest';

const anyText = fc.string({ unit: 'grapheme', maxLength: 100 });

describe('legalName', () => {
  it('joins what is legal', () => {
    expect(legalName(['web', 'main', 'file'])).toBe('web-main-file');
  });

  it('changes what is not, and marks it', () => {
    expect(legalName(['Web', 'a_b'])).toBe('web-a-b-257345aa4b');
    expect(legalName(['-'])).toBe('3973e022e9');
  });

  it('is a DNS label of the length that was asked for, whatever the parts', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 12, max: 63 }),
        (parts, max) => {
          const name = legalName(parts, max);
          expect(name).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
          expect(name.length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });

  it('keeps names apart that differ', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        fc.pre(left !== right);
        expect(legalName([left], 12)).not.toBe(legalName([right], 12));
      }),
    );
  });
});

describe('legalLabelValue', () => {
  it('keeps what is legal', () => {
    expect(legalLabelValue('Shop_1.0')).toBe('Shop_1.0');
    expect(legalLabelValue('')).toBe('');
  });

  it('changes what is not, and marks it', () => {
    expect(legalLabelValue('user:default/jane')).toBe(
      'user-default-jane-5d35f8c857',
    );
  });

  it('is the value of a label, whatever the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const value = legalLabelValue(text);
        expect(value).toMatch(/^([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?$/);
        expect(value.length).toBeLessThanOrEqual(63);
      }),
    );
  });

  it('keeps values apart that differ', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        fc.pre(left !== right);
        expect(legalLabelValue(left)).not.toBe(legalLabelValue(right));
      }),
    );
  });
});

describe('workloadNames', () => {
  it('leave room for what Kubernetes appends', () => {
    const { workload } = testWorkload({ name: 'x'.repeat(63) });
    const names = workloadNames(workload);
    expect(names.deployment).toBe('x'.repeat(63));
    expect(names.statefulSet).toHaveLength(52);
    expect(names.headlessService).toHaveLength(63);
  });
});
