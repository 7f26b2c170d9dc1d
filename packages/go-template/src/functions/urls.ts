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

import { formatUrl, formatUser } from '../urls/formatUrl';
import { parseUrl } from '../urls/parseUrl';
import { kindOf } from '../values/describeType';
import { Dictionary } from '../values/GoValue';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';

/** What {@link parseUrl} takes for the port: a colon and digits at the end, or nothing behind the colon. */
const PORT = /:[0-9]*$/;
const BRACKETS = /^\[(.*)\]$/s;

/** Sprig's functions that take URLs apart and put them together. */
export const urlFunctions: FunctionFamily = {
  urlParse: defineFunction(['string'], ([text]) => {
    const { user, scheme, host, path, query, opaque, fragment } =
      parseUrl(text);
    return new Dictionary(
      Object.entries({
        scheme,
        host,
        hostname: host.replace(PORT, '').replace(BRACKETS, '$1'),
        path,
        query,
        opaque,
        fragment,
        userinfo: user ? formatUser(user) : '',
      }),
    );
  }),
  urlJoin: defineFunction(['map[string]interface {}'], ([parts]) => {
    const userinfo = textOf(parts, 'userinfo');
    return formatUrl({
      scheme: textOf(parts, 'scheme'),
      host: textOf(parts, 'host'),
      path: textOf(parts, 'path'),
      query: textOf(parts, 'query'),
      opaque: textOf(parts, 'opaque'),
      fragment: textOf(parts, 'fragment'),
      user:
        userinfo === '' ? undefined : parseUrl(`proto://${userinfo}@host`).user,
    });
  }),
};

function textOf(parts: Dictionary, key: string): string {
  const value = parts.entries.get(key) ?? (parts.entries.has(key) ? null : '');
  if (typeof value !== 'string') {
    throw new GoError(
      `the ${key} of a URL must be a string, but is a ${kindOf(value)}`,
    );
  }
  return value;
}
