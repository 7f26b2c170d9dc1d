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

import { folderWith, removeFolders } from '../__testUtils__/folder';
import { aPlan, aPlannedNode } from '../__testUtils__/samples';
import { Answer, startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const PLANS =
  'POST /api/platform-orchestrator/applications/shop/environments/development/plans';

const SCORE = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: .
    files:
      /etc/web.conf: { source: web.conf }
`;

describe('platctl plan', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  afterEach(async () => {
    removeFolders();
    await portal.stop();
  });

  async function plan(
    answer: Answer | Answer[],
    commandArguments: string[] = [],
    others: Record<string, Answer> = {},
  ) {
    portal = await startPortal({ [PLANS]: answer, ...others });
    return platctl(
      ['plan', 'score.yaml', '--app', 'shop', '--env', 'development'].concat(
        commandArguments,
      ),
      {
        directory: folderWith({ 'score.yaml': SCORE, 'web.conf': 'a\nb\n' }),
        environment: { PLATCTL_URL: `${portal.url}/`, PLATCTL_TOKEN: 'secret' },
      },
    );
  }

  const changing = aPlan({
    hasChanges: true,
    counts: {
      ...aPlan().counts,
      create: 1,
      update: 1,
      replace: 1,
      unchanged: 4,
    },
    nodes: [
      aPlannedNode(),
      aPlannedNode({ key: 'dns', type: 'dns', id: 'dns', action: 'unchanged' }),
      aPlannedNode({
        type: 'redis',
        id: 'shared.cache',
        action: 'replace',
        blockedBy: ['cache-key'],
        reasons: [{ code: 'driver-changed', text: 'driver changed' }],
      }),
      aPlannedNode({
        type: 'rollout',
        id: 'workloads.web',
        kind: 'rollout',
        action: 'update',
        reasons: [
          { code: 'field-changed', text: 'params.variables.TITLE changed' },
        ],
        changes: [
          {
            path: 'params.variables.TITLE',
            before: 'Books',
            after: 'Bookshop',
          },
          { path: 'params.variables.KEY', secret: true },
          { path: 'params.variables.HOST', before: 'a', unknownUntil: 'dns' },
          { path: 'params.image', after: 'x'.repeat(100) },
        ],
      }),
    ],
    warnings: ['web has no readiness probe'],
  });

  it('tells what would change and why, and sends the files that the Score file names', async () => {
    const result = await plan({ body: changing });

    expect(result).toEqual({
      stdout: `Plan #4 of shop/development

+ create   postgres  api.db        new
± replace  redis     shared.cache  blocked, needs --confirm cache-key, driver changed
~ update   rollout   web           params.variables.TITLE changed
    params.variables.TITLE: "Books" → "Bookshop"
    params.variables.KEY: secret, changed
    params.variables.HOST: "a" → unknown until dns is there
    params.image: "${'x'.repeat(59)}…

1 create, 1 update, 1 replace, 4 unchanged
Warning: web has no readiness probe
`,
      stderr: `${portal.url}/platform-orchestrator/applications/shop/development/plans/plan-1\n`,
      code: 0,
    });
    expect(portal.requests).toEqual([
      {
        method: 'POST',
        path: expect.stringContaining('/plans'),
        authorization: 'Bearer secret',
        body: {
          score: [
            {
              path: 'score.yaml',
              content: SCORE.replace('source: web.conf', 'content: "a\\nb\\n"'),
            },
          ],
        },
      },
    ]);
  });

  it('sends what the options say', async () => {
    await plan({ body: changing }, [
      ...['--complete', '--remove', 'api', '--remove', 'worker'],
      ...['--image', 'main=nginx:1'],
    ]);
    expect(portal.requests[0].body).toMatchObject({
      complete: true,
      remove: ['api', 'worker'],
      images: { 'web/main': 'nginx:1' },
    });
  });

  it('says when there is nothing to do', async () => {
    const { stdout, code } = await plan(
      { body: aPlan({ counts: { ...aPlan().counts, unchanged: 2 } }) },
      ['--detailed-exitcode', '--quiet'],
    );
    expect(stdout).toBe(
      'Plan #4 of shop/development\n\nNothing to do: 2 unchanged\n',
    );
    expect(code).toBe(0);
  });

  it('ends with 3 when asked for a detailed exit code and there are changes', async () => {
    const { code } = await plan({ body: changing }, ['--detailed-exitcode']);
    expect(code).toBe(3);
  });

  it.each([
    ['json', JSON.parse],
    ['yaml', require('yaml').parse],
  ])('prints the whole plan as %s', async (format, parse) => {
    const { stdout } = await plan({ body: changing }, ['-o', format, '-q']);
    expect(parse(stdout)).toEqual(changing);
  });

  it('asks nothing of the portal while a Score file has errors', async () => {
    portal = await startPortal({});
    const { stdout, stderr, code } = await platctl(
      ['plan', 'score.yaml', '--app', 'shop', '--env', 'development'],
      {
        directory: folderWith({ 'score.yaml': SCORE }),
        environment: { PLATCTL_URL: portal.url },
      },
    );
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^score\.yaml:7:32: error score\/missing-source: .*web\.conf/,
    );
    expect(code).toBe(2);
    expect(portal.requests).toEqual([]);
  });

  it('tells what the platform finds wrong, with the line in the Score file', async () => {
    const { stderr, code } = await plan({
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: 'The source has errors',
          diagnostics: [
            {
              code: 'match/none',
              severity: 'error',
              message: 'Nothing provides the type redis.',
              effect: 'web cannot be deployed.',
              place: { file: 'score.yaml', line: 4, column: 3 },
              sourceLine: '  main:',
              nextStep: 'ask for one of postgres, dns',
            },
          ],
        },
        response: { statusCode: 400 },
      },
    });
    expect(stderr).toBe(`Error: The source has errors
score.yaml:4:3: error match/none: Nothing provides the type redis. web cannot be deployed.
  4 |   main:
    |   ^
  suggestion: ask for one of postgres, dns
`);
    expect(code).toBe(2);
  });

  it.each([
    [403, 'You may not plan in production', 4, /^Error: You may not plan/],
    [401, 'Missing credentials', 4, /set PLATCTL_TOKEN/],
    [404, 'There is no application shop', 1, /There is no application shop/],
    [500, 'Something broke', 1, /Something broke/],
  ])(
    'ends with its own code for an answer of %s',
    async (status, message, code, text) => {
      const result = await plan({
        status,
        body: { error: { name: 'Error', message }, response: {} },
      });
      expect(result).toMatchObject({
        stdout: '',
        stderr: expect.stringMatching(text),
        code,
      });
    },
  );

  it.each([
    [['plan', '--app', 'a', '--env', 'e'], /missing required argument 'score'/],
    [
      ['plan', 'score.yaml', '--env', 'x'],
      /'--app <application>' not specified/,
    ],
    [
      ['plan', '--app', 'a', '--env', 'e', 's.yaml', '--complet'],
      /unknown option '--complet'\n\(Did you mean --complete/,
    ],
    [['paln'], /unknown command 'paln'/],
  ])('ends with 2 for %j', async (commandArguments, message) => {
    portal = await startPortal({});
    expect(await platctl(commandArguments)).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(message),
      code: 2,
    });
  });
});
