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

/** For `http` and `https`. */
export interface Credentials {
  username?: string;
  password?: string;
}

/** What git may see of the backend's environment: nothing that could hold a secret of somebody else. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'SSH_AUTH_SOCK',
  'SSL_CERT_FILE',
  'GIT_SSL_CAINFO',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/**
 * Environment of a git process. Credentials are a header in it, for the repository's server alone: not on the command line, where everybody
 * sees them, and not in the working copy's configuration.
 */
export function gitEnvironment(options: {
  url: string;
  credentials: Credentials;
}): Record<string, string> {
  const { url, credentials } = options;
  const passedOn = PASSED_ON.flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passedOn),
    // messages are read by `translateGitError`
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    ...authorization(url, credentials),
  };
}

function authorization(
  url: string,
  { username = '', password = '' }: Credentials,
): Record<string, string> {
  if (!/^https?:/i.test(url) || (username === '' && password === '')) {
    return {};
  }
  const token = Buffer.from(`${username}:${password}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${token}`,
  };
}
