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

import { GoError } from '../functions/GoError';
import { parseAuthority } from './parseAuthority';
import { percent } from './percent';
import { Url } from './Url';

const CONTROL = /[^ -~\x80-\u{10ffff}]/u;
const SCHEME = /^([A-Za-z][A-Za-z0-9+\-.]*):(.*)$/s;

/** Reads a URL or a reference as Go's `url.Parse` does. Throws {@link GoError}. */
export function parseUrl(text: string): Url {
  const { before: address, after: fragment = '' } = cut(text, '#');
  if (CONTROL.test(address)) {
    throw new GoError('invalid control character in URL');
  }
  const url = parseAddress(address);
  return { ...url, fragment: percent.decode(fragment, 'fragment') };
}

function parseAddress(address: string): Url {
  const url: Url = {
    scheme: '',
    opaque: '',
    host: '',
    path: '',
    query: '',
    fragment: '',
  };
  if (address === '*') {
    return { ...url, path: '*' };
  }
  if (address.startsWith(':')) {
    throw new GoError('missing protocol scheme');
  }
  const [, scheme = '', hierarchy = address] = SCHEME.exec(address) ?? [];
  url.scheme = scheme.toLowerCase();
  const { before: rest, after: query = '' } = cut(hierarchy, '?');
  url.query = query;
  if (!rest.startsWith('/')) {
    if (url.scheme) {
      return { ...url, opaque: rest };
    }
    if (cut(rest, '/').before.includes(':')) {
      throw new GoError('first path segment in URL cannot contain colon');
    }
  }
  const hasAuthority =
    rest.startsWith('//') && (url.scheme !== '' || !rest.startsWith('///'));
  if (!hasAuthority) {
    return { ...url, path: percent.decode(rest, 'path') };
  }
  const { before: authority, after: path } = cut(rest.slice(2), '/');
  return {
    ...url,
    ...parseAuthority(authority, { scheme: url.scheme }),
    path: path === undefined ? '' : percent.decode(`/${path}`, 'path'),
  };
}

function cut(
  text: string,
  separator: string,
): { before: string; after?: string } {
  const place = text.indexOf(separator);
  return place < 0
    ? { before: text }
    : { before: text.slice(0, place), after: text.slice(place + 1) };
}
