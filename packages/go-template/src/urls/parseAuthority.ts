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

import { isIPv6 } from 'net';
import { GoError } from '../functions/GoError';
import { percent } from './percent';
import { UserInfo } from './Url';

const USER_INFO = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const PORT = /^(?::[0-9]*)?$/;
const ZONE = '%25';

/** Reads `user:password@host:port`. Throws {@link GoError}. */
export function parseAuthority(
  authority: string,
  options: { scheme: string },
): { user?: UserInfo; host: string } {
  const at = authority.lastIndexOf('@');
  const host = parseHost(authority.slice(at + 1), options);
  return at < 0 ? { host } : { host, user: parseUser(authority.slice(0, at)) };
}

function parseUser(text: string): UserInfo {
  if (!USER_INFO.test(text)) {
    throw new GoError('invalid userinfo in URL');
  }
  const colon = text.indexOf(':');
  return colon < 0
    ? { name: percent.decode(text, 'userinfo') }
    : {
        name: percent.decode(text.slice(0, colon), 'userinfo'),
        password: percent.decode(text.slice(colon + 1), 'userinfo'),
      };
}

function parseHost(host: string, { scheme }: { scheme: string }): string {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) {
    throw new GoError('invalid IP-literal in URL');
  }
  if (bracket === 0) {
    return parseAddress(host);
  }
  // Lists of hosts with ports are for databases, not for the web.
  const isWeb = scheme === 'http' || scheme === 'https';
  const colon = isWeb ? host.indexOf(':') : host.lastIndexOf(':');
  checkPort(colon < 0 ? '' : host.slice(colon));
  return percent.decode(host, 'host');
}

/** `[fe80::1%25en0]:80`: an address of IPv6, which may name a zone. */
function parseAddress(host: string): string {
  const end = host.lastIndexOf(']');
  if (end < 0) {
    throw new GoError(`missing ']' in host of URL`);
  }
  const port = host.slice(end + 1);
  checkPort(port);
  const name = host.slice(1, end);
  const zone = name.includes(ZONE) ? name.indexOf(ZONE) : name.length;
  const address =
    percent.decode(name.slice(0, zone), 'host') +
    percent.decode(name.slice(zone), 'zone');
  if (!isIPv6(address)) {
    throw new GoError('invalid IP-literal in URL');
  }
  return `[${address}]${port}`;
}

function checkPort(text: string): void {
  if (!PORT.test(text)) {
    throw new GoError('invalid port after host in URL');
  }
}
