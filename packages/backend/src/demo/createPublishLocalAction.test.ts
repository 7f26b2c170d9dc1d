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

import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { simpleGit } from 'simple-git';
import { createPublishLocalAction } from './createPublishLocalAction';

describe('demo:publish:local', () => {
  const folder = createMockDirectory();
  const action = () =>
    createPublishLocalAction({ applications: folder.resolve('apps') });

  const context = (name: string) => ({
    ...createMockActionContext({
      input: { name, message: 'First' },
      workspacePath: folder.resolve('workspace'),
      user: {
        ref: 'user:default/mira',
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'mira' },
          spec: {
            profile: { displayName: 'Mira', email: 'mira@acme.example' },
          },
        },
      },
    }),
    output: jest.fn(),
  });

  beforeEach(() =>
    folder.setContent({
      workspace: { 'score.yaml': 'a', src: { 'main.js': 'b' } },
    }),
  );

  it('makes a repository with one commit of the user', async () => {
    const ctx = context('orders');
    await action().handler(ctx);

    const repository = folder.resolve('apps/orders');
    const { latest } = await simpleGit(repository).log();
    const { files } = await simpleGit(repository).status();
    expect(latest).toMatchObject({
      message: 'First',
      author_name: 'Mira',
      author_email: 'mira@acme.example',
    });
    expect(files).toEqual([]);
    expect(await simpleGit(repository).raw('ls-files')).toBe(
      'score.yaml\nsrc/main.js\n',
    );
    expect(ctx.output.mock.calls).toEqual([
      ['path', repository],
      ['remoteUrl', `file://${repository}`],
      ['commit', latest!.hash],
    ]);
  });

  it('refuses a name that is taken, and leaves what is there', async () => {
    await action().handler(context('orders'));
    await expect(action().handler(context('orders'))).rejects.toThrow(
      `There is an application in ${folder.resolve(
        'apps/orders',
      )} already: choose another name, or remove that folder.`,
    );
    expect(folder.content({ path: 'apps' })).toMatchObject({
      orders: { 'score.yaml': 'a' },
    });
  });

  it('does nothing in a dry run', async () => {
    await action().handler({ ...context('orders'), isDryRun: true });
    expect(folder.content()).toEqual({
      workspace: { 'score.yaml': 'a', src: { 'main.js': 'b' } },
    });
  });
});
