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

import { Problem } from '../console/Problem.mjs';

/** What Yarn says in the last lines is what explains the failure. */
const DETAIL_CHARACTERS = 2_000;

/**
 * Known ways in which `yarn install` fails, by what Yarn prints. The first that
 * fits counts; `$1` stands for what its pattern names.
 *
 * @type {{ pattern: RegExp, what: string, remedy: string }[]}
 */
const KNOWN = [
  {
    pattern: /ENOSPC|no space left on device/i,
    what: 'The disk is full: the dependencies could not be installed.',
    remedy: 'Free about 3 GB, then run the command again.',
  },
  {
    pattern: /YN0028|lockfile would have been (modified|created)/i,
    what: 'yarn.lock does not fit the package.json files.',
    remedy:
      'After a change of dependencies run `npm run toolchain -- yarn install` and commit yarn.lock.',
  },
  {
    pattern: /YN0018|checksums? (mismatch|doesn't match)/i,
    what: 'A package arrived broken: its checksum is not the one in yarn.lock.',
    remedy:
      'Run the command again. If it stays, the registry or a proxy alters packages: set another one with YARN_NPM_REGISTRY_SERVER.',
  },
  {
    // Yarn was kept off the network, because its registry does not answer.
    pattern: /Request to '(https?:\/\/[^/']+)\S*' has been blocked/,
    what: 'The dependencies could not be downloaded: $1 does not answer.',
    remedy:
      'Check the network and the proxy (HTTPS_PROXY), or name another registry in YARN_NPM_REGISTRY_SERVER, then run the command again: what has arrived is kept.',
  },
  {
    pattern:
      /YN0035|RequestError|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH/,
    what: 'The dependencies could not be downloaded.',
    remedy:
      'Check the network and the proxy (HTTPS_PROXY), then run the command again: what has arrived is kept.',
  },
  {
    pattern: /YN0009|gyp ERR/,
    what: 'A native module could not be built.',
    remedy:
      'Install what node-gyp needs (Debian: `apt install python3 make g++`; macOS: `xcode-select --install`), then run the command again.',
  },
];

/**
 * Turns what a failed `yarn install` printed into a message with a remedy.
 *
 * @param {string} output
 * @returns {Problem}
 */
export function explainInstallFailure(output) {
  const detail = output.slice(-DETAIL_CHARACTERS);
  const known = KNOWN.find(({ pattern }) => pattern.test(output));
  const [, subject = ''] = known?.pattern.exec(output) ?? [];
  return new Problem({
    what:
      known?.what.replace('$1', subject) ??
      'The dependencies could not be installed.',
    remedy: known?.remedy ?? 'Yarn says why below.',
    detail,
  });
}
