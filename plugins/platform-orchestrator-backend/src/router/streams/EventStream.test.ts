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

import { EventEmitter } from 'node:events';
import { mockCredentials } from '@backstage/backend-test-utils';
import { EventStream } from './EventStream';

/** A response that keeps what is written, and can be full. */
class FakeResponse extends EventEmitter {
  written = '';
  ended = false;
  full = false;
  status() {
    return this;
  }
  set() {
    return this;
  }
  flushHeaders() {}
  write(text: string) {
    this.written += text;
    return !this.full;
  }
  end() {
    this.ended = true;
  }
}

describe('EventStream', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function open(options: { expiresAt?: Date } = {}) {
    const request = new EventEmitter();
    const response = new FakeResponse();
    const shutdown = new AbortController();
    const stream = EventStream.open({
      request: request as any,
      response: response as any,
      credentials: { ...mockCredentials.user(), ...options },
      shutdown: shutdown.signal,
    });
    return { request, response, shutdown, stream };
  }

  it('keeps a quiet connection open with a comment every 15 seconds', () => {
    const { response } = open();
    jest.advanceTimersByTime(14_999);
    expect(response.written).toBe('');
    jest.advanceTimersByTime(15_001);
    expect(response.written).toBe(': keep-alive\n\n: keep-alive\n\n');
  });

  it('ends when the credentials expire, and is silent from then on', async () => {
    const { response, stream } = open({
      expiresAt: new Date(Date.now() + 60_000),
    });
    jest.advanceTimersByTime(59_999);
    expect(response.ended).toBe(false);
    jest.advanceTimersByTime(1);
    expect(response.ended).toBe(true);
    const { written } = response;
    await stream.send({ event: 'late', data: {} });
    jest.advanceTimersByTime(60_000);
    expect(response.written).toBe(written);
    expect(written).not.toContain('event: end');
  });

  it.each([
    ['the client is gone', 'request'],
    ['the plugin stops', 'shutdown'],
  ] as const)('ends when %s', (_why, which) => {
    const { request, response, shutdown, stream } = open();
    if (which === 'request') {
      request.emit('close');
    } else {
      shutdown.abort();
    }
    expect(stream.signal.aborted).toBe(true);
    expect(response.ended).toBe(true);
  });

  it('says that nothing more will come only when that is so', async () => {
    const { response, stream } = open();
    await stream.send({ event: 'log', id: '3.7', data: { text: 'a\nb' } });
    await stream.finish();
    expect(response.written).toBe(
      'id: 3.7\nevent: log\ndata: {"text":"a\\nb"}\n\nevent: end\ndata: {}\n\n',
    );
    expect(response.ended).toBe(true);
  });

  it('waits for a client that reads slowly', async () => {
    const { response, stream } = open();
    response.full = true;
    let sent = false;
    const sending = stream.send({ event: 'log', data: {} }).then(() => {
      sent = true;
    });
    await Promise.resolve();
    expect(sent).toBe(false);
    response.emit('drain');
    await sending;
    expect(sent).toBe(true);
  });
});
