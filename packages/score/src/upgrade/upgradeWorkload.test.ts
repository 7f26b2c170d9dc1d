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

import { place } from '../__testUtils__/places';
import { parseWorkload } from '../workload/parseWorkload';

const SCORE = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main:
    image: nginx
    files:
      - target: /a
        mode: "644"
        content: [one, 2]
      - target: /b
        content: x
        noExpand: maybe
      - not a file
      - target: /a
        content: two
    volumes:
      - target: /data
        source: \${resources.data}
        read_only: true
resources:
  data: {type: volume}
`;

describe('upgradeWorkload', () => {
  it('warns of each legacy form and turns it into today’s', () => {
    const { workload, diagnostics } = parseWorkload(
      SCORE.replace('        noExpand: maybe\n', ''),
    );

    expect(workload?.containers.main).toEqual({
      image: 'nginx',
      files: { '/a': { content: 'two' }, '/b': { content: 'x' } },
      volumes: { '/data': { source: '${resources.data}', readOnly: true } },
    });
    expect(diagnostics.map(place)).toEqual([
      '6:5-6:10 score/legacy-list containers.main.files',
      '9:9-9:16 score/legacy-content containers.main.files[0].content',
      '12:9-12:19 score/legacy-entry-ignored containers.main.files[2]',
      '13:9-13:15 score/legacy-duplicate-target containers.main.files[3].target',
      '15:5-15:12 score/legacy-list containers.main.volumes',
      '18:9-18:18 score/legacy-read-only containers.main.volumes[0].read_only',
    ]);
  });

  it('joins the lines of a content', () => {
    const { workload } = parseWorkload(
      SCORE.slice(0, SCORE.indexOf('      - target: /b')),
    );

    expect(workload?.containers.main.files).toEqual({
      '/a': { mode: '644', content: 'one\n2' },
    });
  });

  it('keeps the places of what it moved', () => {
    const { diagnostics } = parseWorkload(SCORE);

    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(place),
    ).toEqual([
      '12:19-12:24 score/wrong-type containers.main.files["/b"].noExpand',
    ]);
  });

  it('refuses an entry without target, and reports the other mistakes too', () => {
    const { diagnostics } = parseWorkload(
      SCORE.replace('- target: /b', '- target: 5'),
    );

    expect(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(diagnostic => `${place(diagnostic)}: ${diagnostic.message}`),
    ).toEqual([
      '10:9-10:15 score/legacy-target containers.main.files[1].target: Item 1 of "files" lacks its target path.',
    ]);
  });

  it('is refused where legacy forms are', () => {
    const { diagnostics } = parseWorkload(SCORE, { refuseLegacy: true });

    expect(diagnostics.map(place)).toEqual([
      '6:5-6:10 score/wrong-type containers.main.files',
      '16:5-16:12 score/wrong-type containers.main.volumes',
    ]);
  });
});
