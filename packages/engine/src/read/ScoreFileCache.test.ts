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

import { ScoreFileCache } from './ScoreFileCache';

const file = (name: string) => ({
  path: `${name}.yaml`,
  content: `apiVersion: score.dev/v1b1
metadata: { name: ${name} }
containers: { main: { image: "example/${name}:1" } }
`,
});

describe('ScoreFileCache', () => {
  it('reads a file again only when it is another one', () => {
    const cache = new ScoreFileCache();
    const first = cache.parse(file('web'));
    expect(first.workload?.metadata.name).toBe('web');
    expect(cache.parse(file('web'))).toBe(first);
    const moved = cache.parse({ ...file('web'), path: 'other.yaml' });
    expect(moved).not.toBe(first);
    expect(moved.source.file).toBe('other.yaml');
    const changed = { ...file('web'), content: 'metadata: {}' };
    expect(cache.parse(changed).workload).toBeUndefined();
  });

  it('forgets what was not used for the longest time', () => {
    const size = JSON.stringify(file('web')).length;
    const cache = new ScoreFileCache({ limit: 2 * size });
    const web = cache.parse(file('web'));
    const api = cache.parse(file('api'));
    expect(cache.parse(file('web'))).toBe(web);
    cache.parse(file('job'));
    expect(cache.parse(file('web'))).toBe(web);
    expect(cache.parse(file('api'))).not.toBe(api);
  });
});
