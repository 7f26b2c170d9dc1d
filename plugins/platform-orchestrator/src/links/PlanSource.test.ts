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

import { fromSearch, PlanSource, toSearch } from './PlanSource';

describe('PlanSource', () => {
  it.each<PlanSource>([
    { entity: 'component:default/api' },
    { set: '7c41e0' },
    { from: { environment: 'staging' } },
    { from: { deployment: 'd-41' } },
    { delete: true },
    { from: { environment: 'staging' }, workloads: ['api', 'web'] },
  ])('survives an address: %j', source => {
    expect(fromSearch(new URLSearchParams(toSearch(source)))).toEqual(source);
  });

  it('is missing where the address names none', () => {
    expect(fromSearch(new URLSearchParams('node=db'))).toBeUndefined();
  });
});
