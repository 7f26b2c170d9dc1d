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

import { DriverError } from '@platform-orchestrator/backstage-plugin-node';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileSecretStore } from './FileSecretStore';

let folder: string;
let path: string;
let store: FileSecretStore;
const { signal } = new AbortController();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-secret-store-'));
  path = join(folder, 'deep', 'secrets.json');
  store = new FileSecretStore({ id: 'demo', path });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function content() {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('FileSecretStore', () => {
  it('keeps what many write at once, for its owner alone', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `name-${number}`);
    await Promise.all(
      names.map(name =>
        store.write({ name, value: `value of ${name}`, signal }),
      ),
    );
    expect(content()).toEqual(
      Object.fromEntries(names.map(name => [name, `value of ${name}`])),
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['secrets.json']);
  });

  it('replaces, removes, and does not mind what is absent', async () => {
    await store.remove({ name: 'none', signal });
    await store.write({ name: '__proto__', value: 'one', signal });
    await store.write({ name: 'b', value: 'two', signal });
    await store.write({ name: 'b', value: 'three', signal });
    expect(readFileSync(path, 'utf8')).toBe(
      '{\n  "__proto__": "one",\n  "b": "three"\n}\n',
    );
    await store.remove({ name: 'b', signal });
    await store.remove({ name: 'b', signal });
    expect(Object.keys(content())).toEqual(['__proto__']);
  });

  it('changes nothing when it is cancelled', async () => {
    await expect(
      store.write({ name: 'a', value: 'b', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(existsSync(path)).toBe(false);
  });

  it('keeps a file that it cannot read, and shows nothing of it', async () => {
    await store.write({ name: 'a', value: 'b', signal });
    writeFileSync(path, '{"token": "Zaunkönig');
    const error = await store
      .write({ name: 'c', value: 'd', signal })
      .catch(reason => reason);
    expect(error).toBeInstanceOf(DriverError);
    expect(error.message).toBe(
      'The file of the secret store demo cannot be read',
    );
    expect(error.cause).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('{"token": "Zaunkönig');
  });
});
