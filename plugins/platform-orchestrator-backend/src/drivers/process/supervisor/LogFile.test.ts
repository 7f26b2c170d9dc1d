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
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFile } from './LogFile.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-file-'));
  path = join(folder, 'main.log');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function lines(file = path) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

describe('LogFile', () => {
  it('keeps whole lines of each stream, also when they come in pieces', () => {
    const log = new LogFile({ path, limit: 10_000 });
    const umlaut = Buffer.from('grün\r\n');
    log.write('stdout', Buffer.from('one\ntw'));
    log.write('stderr', Buffer.from('other\n'));
    log.write('stdout', Buffer.from('o\n'));
    log.write('stdout', umlaut.subarray(0, 3));
    log.write('stdout', umlaut.subarray(3));
    log.write('stdout', Buffer.from('no end'));
    expect(lines().map(({ stream, text }) => `${stream} ${text}`)).toEqual([
      'stdout one',
      'stderr other',
      'stdout two',
      'stdout grün',
    ]);
    log.flush();
    expect(lines().pop()).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      stream: 'stdout',
      text: 'no end',
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('stays below its limit and keeps what is newest', () => {
    const log = new LogFile({ path, limit: 20_000 });
    for (let number = 0; number < 1_000; number += 1) {
      log.write('stdout', Buffer.from(`line ${number}\n`));
    }
    const older = lines(`${path}.1`);
    const newer = lines();
    expect(
      statSync(path).size + statSync(`${path}.1`).size,
    ).toBeLessThanOrEqual(20_000);
    const numbers = [...older, ...newer].map(({ text }) =>
      Number(text.slice(5)),
    );
    expect(numbers).toEqual(
      Array.from(
        { length: numbers.length },
        (_, index) => 1_000 - numbers.length + index,
      ),
    );
    expect(numbers.length).toBeGreaterThan(100);
  });

  it('cuts a line that has no end', () => {
    const log = new LogFile({ path, limit: 200_000 });
    log.write('stdout', Buffer.from('x'.repeat(40_000)));
    log.flush();
    expect(lines().map(({ text }) => text.length)).toEqual([
      16_384, 16_384, 7_232,
    ]);
  });

  it('goes on after a restart of the supervisor, and when it cannot write', () => {
    new LogFile({ path, limit: 10_000 }).write(
      'stdout',
      Buffer.from('before\n'),
    );
    new LogFile({ path, limit: 10_000 }).write(
      'stdout',
      Buffer.from('after\n'),
    );
    expect(lines().map(({ text }) => text)).toEqual(['before', 'after']);
    const nowhere = join(folder, 'missing', 'main.log');
    new LogFile({ path: nowhere, limit: 10_000 }).write(
      'stdout',
      Buffer.from('lost\n'),
    );
    expect(existsSync(nowhere)).toBe(false);
  });
});
