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

import { DeploymentSet } from '../model/DeploymentSet';
import { emptySet, hashSet } from './hashSet';
import { ReadScoreOptions, readScore } from './readScore';

function file(name: string, image = 'registry/app:1', path = `${name}.yaml`) {
  return {
    path,
    content: [
      'apiVersion: score.dev/v1b1',
      'metadata:',
      `  name: ${name}`,
      'containers:',
      '  main:',
      `    image: ${image}`,
      '',
    ].join('\n'),
  };
}

function setOf(options: ReadScoreOptions): DeploymentSet {
  const { set, diagnostics } = readScore(options);
  if (!set) {
    throw new Error(JSON.stringify(diagnostics));
  }
  return set;
}

/** Why files give no set. */
function refusal(options: ReadScoreOptions) {
  const { set, diagnostics } = readScore(options);
  expect(set).toBeUndefined();
  return diagnostics;
}

const images = ({ workloads }: DeploymentSet) =>
  Object.fromEntries(
    Object.entries(workloads).map(([name, { containers }]) => [
      name,
      containers.main.image,
    ]),
  );

describe('readScore', () => {
  const current = setOf({
    files: [file('api', 'api:1'), file('web', 'web:1')],
  });

  it('adds and replaces the given workloads and keeps the others', () => {
    const set = setOf({
      files: [file('web', 'web:2'), file('jobs', 'jobs:1')],
      currentSet: current,
    });
    expect(images(set)).toEqual({ api: 'api:1', jobs: 'jobs:1', web: 'web:2' });
  });

  it('removes the named workloads', () => {
    expect(
      images(setOf({ files: [], currentSet: current, remove: ['api'] })),
    ).toEqual({ web: 'web:1' });
  });

  it('takes complete files as the whole set', () => {
    expect(
      images(
        setOf({
          files: [file('web', 'web:2')],
          currentSet: current,
          complete: true,
        }),
      ),
    ).toEqual({ web: 'web:2' });
  });

  it('has the same hash for the same content, whatever the order and paths of files', () => {
    const other = setOf({
      files: [file('web', 'web:1', 'b/score.yaml'), file('api', 'api:1', 'a')],
    });
    expect(other).toEqual(current);
    expect(current.hash).toBe(hashSet(current.workloads));
    // a golden value: sets are found again by it after every upgrade
    expect(emptySet().hash).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc2');
  });

  describe('image: .', () => {
    const open = file('api', '.');

    it('is filled in with the image that was given', () => {
      expect(
        images(setOf({ files: [open], images: { 'api/main': 'api:7' } })),
      ).toEqual({ api: 'api:7' });
    });

    it('keeps the image of the current set', () => {
      expect(images(setOf({ files: [open], currentSet: current }))).toEqual({
        api: 'api:1',
        web: 'web:1',
      });
    });

    it('stays where neither is there, and in a complete set', () => {
      expect(images(setOf({ files: [open] }))).toEqual({ api: '.' });
      expect(
        images(setOf({ files: [open], currentSet: current, complete: true })),
      ).toEqual({ api: '.' });
    });

    it('is the only one that a given image replaces', () => {
      const { set, diagnostics } = readScore({
        files: [file('api', 'api:1')],
        images: { 'api/main': 'api:7' },
      });
      expect(images(set!)).toEqual({ api: 'api:1' });
      expect(diagnostics).toMatchObject([
        {
          code: 'score/image-not-open',
          severity: 'warning',
          file: 'api.yaml',
          range: { start: { line: 6 } },
        },
      ]);
    });

    it('cannot be given for a container that is not there', () => {
      expect(
        refusal({ files: [open], images: { 'api/mian': 'api:7' } }),
      ).toMatchObject([
        {
          code: 'score/unknown-container',
          found: 'api/mian',
          suggestion: 'did you mean "api/main"?',
        },
      ]);
    });
  });

  it('refuses two files with one name and names both', () => {
    expect(
      refusal({ files: [file('api'), file('api', 'other:1', 'copy.yaml')] }),
    ).toMatchObject([
      {
        code: 'score/duplicate-workload',
        message:
          'Two files describe the workload "api": api.yaml and copy.yaml.',
        file: 'copy.yaml',
        range: { start: { line: 3, column: 9 } },
        related: [{ file: 'api.yaml', range: { start: { line: 3 } } }],
      },
    ]);
  });

  it('tells the mistakes of all files', () => {
    const { set, diagnostics } = readScore({
      files: [
        { path: 'a.yaml', content: 'metadata: {}' },
        { path: 'b.yaml', content: '[' },
        file('api'),
      ],
    });
    expect(set).toBeUndefined();
    expect(new Set(diagnostics.map(item => item.file))).toEqual(
      new Set(['a.yaml', 'b.yaml']),
    );
  });

  it('refuses to give and remove a workload at once', () => {
    expect(
      readScore({ files: [file('api')], remove: ['api'] }).diagnostics,
    ).toMatchObject([{ code: 'score/given-and-removed', file: 'api.yaml' }]);
  });

  it('warns when there is nothing to remove', () => {
    const { set, diagnostics } = readScore({
      files: [],
      currentSet: current,
      remove: ['apy'],
    });
    expect(set).toEqual(current);
    expect(diagnostics).toMatchObject([
      {
        code: 'score/nothing-to-remove',
        severity: 'warning',
        suggestion: 'did you mean "api"?',
      },
    ]);
  });

  describe('source of a file', () => {
    const content = `${file('api').content}    files:
      /etc/app.conf: { source: app.conf }
`;
    const files = [{ path: 'apps/api/score.yaml', content }];

    it('is refused where files did not come along, with what to do', () => {
      expect(refusal({ files })).toMatchObject([
        {
          code: 'score/file-source',
          file: 'apps/api/score.yaml',
          range: { start: { line: 8 } },
          path: 'containers.main.files["/etc/app.conf"].source',
          suggestion: expect.stringContaining('platctl'),
        },
      ]);
    });

    it('is read where they can be', () => {
      const set = setOf({
        files,
        readFile: ({ scoreFile, path }) =>
          Buffer.from(`${path} beside ${scoreFile}`),
      });
      expect(set.workloads.api.containers.main.files).toEqual({
        '/etc/app.conf': { content: 'app.conf beside apps/api/score.yaml' },
      });
    });
  });

  it('finds the places of what the files say', () => {
    const { sources } = readScore({ files: [file('api')] });
    const path = 'containers.main.image';
    expect(sources.locate({ kind: 'score', name: 'api', path })).toEqual({
      file: 'api.yaml',
      range: { start: { line: 6, column: 12 }, end: { line: 6, column: 26 } },
    });
    // what is not there leads to what is around it
    expect(
      sources.locate({
        kind: 'score',
        name: 'api',
        path: 'containers.main.args',
      }),
    ).toMatchObject({ file: 'api.yaml', range: { start: { line: 5 } } });
    expect(sources.locate({ kind: 'score', name: 'web', path })).toBe(
      undefined,
    );
  });
});
