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

import { LogLine } from '@platform-orchestrator/backstage-plugin-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLogs } from './readLogs';
import { LogFile } from './supervisor/LogFile.mjs';

let folder: string;
let files: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-logs-'));
  files = { main: join(folder, 'main.log'), side: join(folder, 'side.log') };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(log: LogFile, text: string) {
  log.write('stdout', Buffer.from(`${text}\n`));
}

async function collect(
  lines: AsyncIterable<LogLine>,
  enough = Infinity,
  controller?: AbortController,
): Promise<string[]> {
  const texts: string[] = [];
  for await (const { container, text } of lines) {
    texts.push(`${container} ${text}`);
    if (texts.length === enough) {
      controller?.abort();
    }
  }
  return texts;
}

describe('readLogs', () => {
  it('gives the last lines of all containers together, by time', async () => {
    const main = new LogFile({ path: files.main, limit: 10_000 });
    const side = new LogFile({ path: files.side, limit: 10_000 });
    for (const [log, text] of [
      [main, 'one'],
      [side, 'two'],
      [main, 'three'],
      [side, 'four'],
    ] as const) {
      write(log, text);
      await sleep(3);
    }
    const { signal } = new AbortController();
    expect(
      await collect(readLogs({ files, tail: 3, follow: false, signal })),
    ).toEqual(['side two', 'main three', 'side four']);
    expect(
      await collect(readLogs({ files, tail: 0, follow: false, signal })),
    ).toEqual([]);
  });

  it('gives nothing for what never wrote', async () => {
    const { signal } = new AbortController();
    expect(
      await collect(readLogs({ files, tail: 5, follow: false, signal })),
    ).toEqual([]);
  });

  it('follows, loses nothing when the file is replaced, and ends with the signal', async () => {
    const log = new LogFile({ path: files.main, limit: 10_000 });
    write(log, 'early');
    const controller = new AbortController();
    const following = collect(
      readLogs({ files, tail: 1, follow: true, signal: controller.signal }),
      101,
      controller,
    );
    // the tail is read before anything else is written
    await sleep(100);
    for (let number = 0; number < 100; number += 1) {
      write(log, `line ${number}`);
      await sleep(number % 20 === 0 ? 60 : 0);
    }
    expect(await following).toEqual([
      'main early',
      ...Array.from({ length: 100 }, (_, number) => `main line ${number}`),
    ]);
  });
});
