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
  DriverError,
  DriverErrorKind,
} from '@platform-orchestrator/backstage-plugin-node';

interface Explanation {
  /** In the words of git, in English. */
  words: RegExp;
  kind: DriverErrorKind;
  what: string;
  input?: string;
  nextStep?: string;
}

// the first that fits counts
const EXPLANATIONS: Explanation[] = [
  {
    words:
      /authentication failed|could not read (username|password)|permission denied|access denied|error: 40[13]|invalid credentials/i,
    kind: 'auth',
    what: 'does not accept the credentials',
    input: 'secrets.password',
    nextStep:
      'Check secrets.username and secrets.password, or the ssh key of the backend’s user',
  },
  {
    words: /remote rejected|hook declined|protected branch/i,
    kind: 'auth',
    what: 'does not let its branch be pushed to',
    input: 'secrets.username',
    nextStep: 'Allow the user to push to the branch, or name another branch',
  },
  {
    words: /dubious ownership/i,
    kind: 'auth',
    what: 'belongs to another user of this machine',
    input: 'inputs.repository',
    nextStep: 'Give its folder to the backend’s user',
  },
  {
    words:
      /does not appear to be a git repository|repository .*not found|not found|no such file or directory|error: 404|is not a valid url/i,
    kind: 'invalid',
    what: 'does not exist',
    input: 'inputs.repository',
    nextStep:
      'Create it, or correct the input repository of the deployment-target',
  },
  {
    words: /transport '.*' not allowed|unable to find remote helper/i,
    kind: 'invalid',
    what: 'cannot be reached in this way',
    input: 'inputs.repository',
    nextStep: 'Use https, ssh or a path',
  },
  {
    words:
      /could not resolve|connection (refused|reset|timed out)|unable to access|timed out|early eof|hung up|error: 5\d\d|block timeout/i,
    kind: 'transient',
    what: 'cannot be reached',
    input: 'inputs.repository',
    nextStep: 'Check that its server runs and that the portal can reach it',
  },
  {
    words: /no space left/i,
    kind: 'transient',
    what: 'cannot be copied, because the disk is full',
  },
];

/**
 * Classifies what git says. Its own words are left out, for they can hold the user name of a URL.
 */
export function translateGitError(options: {
  error: unknown;
  url: string;
  branch: string;
}): DriverError {
  const { error, url, branch } = options;
  if (error instanceof DriverError) {
    return error;
  }
  const words = messageOf(error);
  const found = EXPLANATIONS.find(each => each.words.test(words));
  return new DriverError(
    found?.kind ?? 'transient',
    `The Git repository ${url} ${
      found?.what ?? `could not be worked with on branch ${branch}`
    }`,
    { input: found?.input, nextStep: found?.nextStep },
  );
}

/** The remote has commits that the pushed one does not build on: somebody else was quicker. */
export function isRejected(error: unknown): boolean {
  return /\[rejected\]|fetch first|non-fast-forward|cannot lock ref|failed to update ref/i.test(
    messageOf(error),
  );
}

/** The remote has no branch of that name yet. */
export function isUnbornBranch(error: unknown): boolean {
  return /couldn't find remote ref/i.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
