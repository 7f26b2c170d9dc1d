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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHOP, shopIn, shopWith } from '../__testUtils__/shop';
import { removeFolders } from '../__testUtils__/folder';
import { startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

// The first command loads the engine, which takes its time on a busy machine.
jest.setTimeout(30_000);

const FILE = 'apps/api/score.yaml';
const SCORE = readFileSync(join(SHOP, FILE), 'utf8');

/** Mistakes in a Score file: where they are, what is said, and what helps. */
const MISTAKES = [
  {
    name: 'an unknown field',
    mistake: ['variables:', 'variabels:'],
    place: '6:5: error score/unknown-field: There is no field "variabels"',
    remedy: 'suggestion: did you mean "variables"?',
    isOfFile: true,
  },
  {
    name: 'a placeholder of no resource',
    mistake: ['resources.db.host', 'resources.dbb.host'],
    place: '7:78: error score/unknown-resource: The workload declares no',
    remedy: 'suggestion: did you mean "db"?',
    isOfFile: true,
  },
  {
    name: 'a placeholder of no output',
    mistake: ['resources.db.host', 'resources.db.hots'],
    place: '7:78: error match/placeholder: ${resources.db.hots} in workload',
    remedy: 'suggestion: did you mean "host"?',
    isOfFile: false,
  },
  {
    name: 'a type that nobody provides',
    mistake: ['type: postgres', 'type: postgers'],
    place: '15:3: error match/no-definition: No definition matches type',
    remedy: 'suggestion: did you mean "postgres"?',
    isOfFile: false,
  },
];

describe('a mistake in a Score file', () => {
  afterEach(removeFolders);

  const withMistake = ([right, wrong]: string[]) =>
    shopWith({ [FILE]: SCORE.replace(right, wrong) });

  describe.each(MISTAKES)('$name', ({ mistake, place, remedy, isOfFile }) => {
    it.each(['plan', 'graph', 'render'])(
      'is told by platctl %s, with its place and what helps',
      async command => {
        const { stdout, stderr, code } = await platctl(
          [command, FILE, ...shopIn('development')],
          { directory: withMistake(mistake) },
        );
        expect(stdout).toBe('');
        expect(stderr).toContain(`${FILE}:${place}`);
        expect(stderr).toContain(remedy);
        expect(code).toBe(2);
      },
    );

    if (isOfFile) {
      it('is told before anything is sent to a portal', async () => {
        const portal = await startPortal({});
        const { stderr, code } = await platctl(
          ['deploy', FILE, '--app', 'shop', '--env', 'development'],
          {
            directory: withMistake(mistake),
            environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
          },
        );
        await portal.stop();
        expect(stderr).toContain(`${FILE}:${place}`);
        expect(stderr).toContain(remedy);
        expect(code).toBe(2);
        expect(portal.requests).toEqual([]);
      });
    }
  });
});
