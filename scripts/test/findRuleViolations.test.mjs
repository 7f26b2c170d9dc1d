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

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../paths.mjs';
import { findRuleViolations } from './findRuleViolations.mjs';

/**
 * What is found in a repository of these files.
 *
 * @param {Record<string, string>} files - content by path
 */
async function violationsOf(files) {
  const folder = await mkdtemp(join(tmpdir(), 'rules-'));
  try {
    for (const parent of ['packages', 'plugins']) {
      await mkdir(join(folder, parent));
    }
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await findRuleViolations(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('dependency rules', () => {
  it('report an engine file that imports Backstage', async () => {
    assert.deepEqual(
      await violationsOf({
        'packages/engine/src/match.ts': `import '@backstage/errors';`,
      }),
      [
        {
          name: 'packages/engine/src/match.ts',
          detail:
            'It may not import @backstage/errors (engine-knows-no-backstage).',
        },
      ],
    );
  });

  it('report a driver module that imports the backend', async () => {
    const driver =
      'plugins/platform-orchestrator-backend-module-postgres/src/driver.ts';
    assert.deepEqual(
      await violationsOf({
        [driver]: `import '@platform-orchestrator/backstage-plugin-backend';
          import '../../platform-orchestrator-backend/src/router';`,
        'plugins/platform-orchestrator-backend/src/router.ts': 'export {};',
      }),
      [
        {
          name: driver,
          detail:
            'It may not import @platform-orchestrator/backstage-plugin-backend (modules-extend-through-node).',
        },
        {
          name: driver,
          detail:
            'It may not import plugins/platform-orchestrator-backend/src/router.ts (modules-extend-through-node).',
        },
      ],
    );
  });

  it('report pages that import the engine', async () => {
    const page = 'plugins/platform-orchestrator/src/page.tsx';
    assert.deepEqual(
      await violationsOf({
        [page]: `import type { Plan } from '../../../packages/engine/src/plan';`,
        'packages/engine/src/plan.ts': 'export type Plan = {};',
      }),
      [
        {
          name: page,
          detail:
            'It may not import packages/engine/src/plan.ts (imports-of-platform-orchestrator).',
        },
      ],
    );
  });

  it('report a circle once, types included', async () => {
    assert.deepEqual(
      await violationsOf({
        'packages/score/src/a.ts': `import type { B } from './b'; export type A = B;`,
        'packages/score/src/b.ts': `import type { A } from './a'; export type B = A;`,
      }),
      [
        {
          name: 'packages/score/src/a.ts',
          detail:
            'A circle of imports: packages/score/src/a.ts → packages/score/src/b.ts → packages/score/src/a.ts',
        },
      ],
    );
  });

  it('allow what points downwards', async () => {
    assert.deepEqual(
      await violationsOf({
        'packages/engine/src/read.ts': `import '../../score/src/parse';`,
        'packages/score/src/parse.ts': 'export {};',
      }),
      [],
    );
  });

  it('know every package of this repository', async () => {
    const { default: configuration } = await import(
      join(ROOT, '.dependency-cruiser.mjs')
    );
    const { listWorkspaces } = await import(
      '../dependencies/listWorkspaces.mjs'
    );
    const paths = configuration.forbidden.map(
      (/** @type {any} */ { from }) => from.path,
    );
    const unknown = (await listWorkspaces())
      .map(({ folder }) => `${folder.slice(ROOT.length)}/`)
      .filter(
        folder =>
          !paths.includes(`^${folder}`) &&
          !/-module-/.test(folder) &&
          folder !== 'packages/backend/',
      );
    assert.deepEqual(unknown, []);
  });
});
