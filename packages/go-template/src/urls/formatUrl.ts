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

import { percent } from './percent';
import { Url, UserInfo } from './Url';

/** A URL as a text, as Go's `URL.String` gives it. */
export function formatUrl(url: Url): string {
  const start = url.scheme === '' ? '' : `${url.scheme}:`;
  const query = url.query === '' ? '' : `?${url.query}`;
  const fragment =
    url.fragment === '' ? '' : `#${percent.encode(url.fragment, 'fragment')}`;
  return start + (url.opaque || hierarchy(url)) + query + fragment;
}

/** The user as a URL tells them. */
export function formatUser({ name, password }: UserInfo): string {
  const user = percent.encode(name, 'userinfo');
  return password === undefined
    ? user
    : `${user}:${percent.encode(password, 'userinfo')}`;
}

function hierarchy({ scheme, user, host, path }: Url): string {
  const encoded = path === '*' ? path : percent.encode(path, 'path');
  const hasAuthority = host !== '' || user !== undefined;
  if (!hasAuthority && scheme === '') {
    // Else the first segment would be taken for a scheme.
    return encoded.split('/')[0].includes(':') ? `./${encoded}` : encoded;
  }
  const slashes = hasAuthority || path !== '' ? '//' : '';
  const login = user ? `${formatUser(user)}@` : '';
  const separator =
    host !== '' && encoded !== '' && !encoded.startsWith('/') ? '/' : '';
  return slashes + login + percent.encode(host, 'host') + separator + encoded;
}
