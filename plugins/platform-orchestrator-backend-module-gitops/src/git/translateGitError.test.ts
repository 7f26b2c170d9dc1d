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

import {
  isRejected,
  isUnbornBranch,
  translateGitError,
} from './translateGitError';

function translate(words: string) {
  return translateGitError({
    error: new Error(words),
    url: 'https://git.example.org/a.git',
    branch: 'main',
  });
}

describe('translateGitError', () => {
  it.each([
    [
      "fatal: Authentication failed for 'https://canary@git.example.org/a.git/'",
      'auth',
    ],
    [
      "fatal: could not read Password for 'https://canary@git.example.org'",
      'auth',
    ],
    ['git@git.example.org: Permission denied (publickey).', 'auth'],
    [
      "fatal: unable to access 'x': The requested URL returned error: 403",
      'auth',
    ],
    [
      ' ! [remote rejected] HEAD -> main (protected branch hook declined)',
      'auth',
    ],
    ["fatal: detected dubious ownership in repository at '/srv/a.git'", 'auth'],
    ["fatal: '/nowhere' does not appear to be a git repository", 'invalid'],
    ['remote: Repository not found.', 'invalid'],
    [
      "fatal: unable to access 'x': The requested URL returned error: 404",
      'invalid',
    ],
    ["fatal: transport 'ext' not allowed", 'invalid'],
    [
      "fatal: unable to access 'x': Could not resolve host: git.example.org",
      'transient',
    ],
    [
      "fatal: unable to access 'x': Failed to connect: Connection refused",
      'transient',
    ],
    ['block timeout reached', 'transient'],
    ['fatal: the remote end hung up unexpectedly', 'transient'],
    ['fatal: write error: No space left on device', 'transient'],
    ['something that nobody ever saw', 'transient'],
  ])('takes %j for %s, without the words of git', (words, kind) => {
    const error = translate(words);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain('https://git.example.org/a.git');
    expect(`${error.message} ${error.nextStep} ${error.cause}`).not.toContain(
      'canary',
    );
  });

  it('knows when somebody else was quicker', () => {
    expect(
      isRejected(new Error(' ! [rejected] HEAD -> main (fetch first)')),
    ).toBe(true);
    expect(
      isRejected(
        new Error(' ! [remote rejected] main -> main (hook declined)'),
      ),
    ).toBe(false);
  });

  it('knows a branch that is not there yet', () => {
    expect(
      isUnbornBranch(
        new Error("fatal: couldn't find remote ref refs/heads/main"),
      ),
    ).toBe(true);
    expect(isUnbornBranch(new Error('fatal: Authentication failed'))).toBe(
      false,
    );
  });
});
