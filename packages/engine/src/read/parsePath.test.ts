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
import { formatPath } from '@platform-orchestrator/score';
import { parsePath } from './parsePath';

describe('parsePath', () => {
  it.each([
    ['', []],
    ['spec.inputs.host', ['spec', 'inputs', 'host']],
    ['spec.criteria[0].class', ['spec', 'criteria', 0, 'class']],
    [
      'spec.provision["dns.large#a"].params',
      ['spec', 'provision', 'dns.large#a', 'params'],
    ],
  ])('reads %j', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  it('undoes formatPath', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.nat())),
        path => {
          expect(parsePath(formatPath(path))).toEqual(path);
        },
      ),
    );
  });
});
