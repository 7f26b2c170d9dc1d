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

import { translatePostgresError } from './translatePostgresError';

function failure(code: string | undefined, message = 'role "canary" said no') {
  return Object.assign(new Error(message), { code });
}

describe('translatePostgresError', () => {
  it.each([
    ['28P01', 'auth'],
    ['28000', 'auth'],
    ['42501', 'auth'],
    ['3D000', 'invalid'],
    ['42601', 'invalid'],
    ['42P04', 'conflict'],
    ['42710', 'conflict'],
    ['23505', 'conflict'],
    ['2BP01', 'conflict'],
    ['53300', 'transient'],
    ['57P03', 'transient'],
    ['57014', 'transient'],
    ['08006', 'transient'],
    ['40001', 'transient'],
    ['55006', 'transient'],
    ['XX000', 'transient'],
    ['ECONNREFUSED', 'transient'],
    ['ENOTFOUND', 'transient'],
    [undefined, 'transient'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'invalid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'invalid'],
  ])('takes %s for %s, without the words of the server', (code, kind) => {
    const error = translatePostgresError({
      error: failure(code),
      place: 'db:5432',
    });
    expect(error.kind).toBe(kind);
    expect(error.message).toContain('db:5432');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('canary');
  });

  it('says what happened and what to do', () => {
    const error = translatePostgresError({
      error: failure('53300'),
      place: 'db:5432',
    });
    expect(error.message).toBe(
      'The PostgreSQL server db:5432 has no room: connections, memory or disk (SQLSTATE 53300)',
    );
  });
});
