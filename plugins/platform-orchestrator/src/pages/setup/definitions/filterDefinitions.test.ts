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

import { definitions } from '../../../../dev/story/platform';
import { DefinitionFilter, filterDefinitions } from './filterDefinitions';

const everything: DefinitionFilter = { search: '', shown: 'all' };

describe('filterDefinitions', () => {
  const namesOf = (filter: Partial<DefinitionFilter>) =>
    filterDefinitions(definitions, { ...everything, ...filter }).map(
      ({ name }) => name,
    );

  it('orders by type, then by name', () => {
    expect(namesOf({})).toEqual([
      'target-gitops',
      'dns-wildcard',
      'postgres-cloudsql-large',
      'postgres-fallback',
      'postgres-rds',
    ]);
  });

  it('finds names, titles and values of criteria', () => {
    expect(namesOf({ search: ' RDS ' })).toEqual(['postgres-rds']);
    expect(namesOf({ search: 'through git' })).toEqual(['target-gitops']);
    expect(namesOf({ search: 'prod-eu' })).toEqual(['postgres-rds']);
  });

  it('narrows down by type, driver and use', () => {
    expect(namesOf({ type: 'postgres', driver: 'terraform' })).toEqual([
      'postgres-cloudsql-large',
      'postgres-rds',
    ]);
    expect(namesOf({ shown: 'unused' })).toEqual([
      'postgres-cloudsql-large',
      'postgres-fallback',
    ]);
  });
});
