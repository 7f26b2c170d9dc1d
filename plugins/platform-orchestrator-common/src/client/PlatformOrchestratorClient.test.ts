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

import { PlatformOrchestratorClient } from './PlatformOrchestratorClient';
import { changesOfError, problemsOfError } from './problemsOfError';

const BASE = 'http://portal.test/api/platform-orchestrator';

/** A client whose requests get the given answers, one after the other. */
function createClient(answers: (Response | Error)[]) {
  const requests: {
    method: string;
    url: string;
    headers: object;
    body?: unknown;
  }[] = [];
  const client = new PlatformOrchestratorClient({
    discoveryApi: { getBaseUrl: async id => `http://portal.test/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        requests.push({
          method: init?.method ?? 'GET',
          url: String(url),
          headers: init?.headers ?? {},
          ...(init?.body && { body: JSON.parse(String(init.body)) }),
        });
        const answer = answers.shift();
        if (answer instanceof Response) {
          return answer;
        }
        throw answer ?? new Error('No answer is left');
      },
    },
  });
  return { client, requests };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

function refuse(statusCode: number): Response {
  const error = { name: 'Error', message: 'refused' };
  return json({ error, request: {}, response: { statusCode } }, statusCode);
}

/** A stream that arrives in the given pieces. */
function stream(...pieces: string[]): Response {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream({
      start(controller) {
        pieces.forEach(piece => controller.enqueue(encoder.encode(piece)));
        controller.close();
      },
    }),
  );
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) {
    collected.push(item);
  }
  return collected;
}

const event = (sequence: number, kind: string) => ({
  sequence,
  at: '2026-11-20T12:00:00.000Z',
  kind,
  body: {},
});

const message = (id: string, data: { kind: string }) =>
  `id: ${id}\nevent: ${data.kind}\ndata: ${JSON.stringify(data)}\n\n`;

describe('PlatformOrchestratorClient', () => {
  it('escapes names in the path and leaves unset parameters out', async () => {
    const { client, requests } = createClient([
      json({ name: 'development' }),
      json({ items: [] }),
    ]);
    await expect(
      client.getEnvironment({ application: 'a/b', environment: 'c d' }),
    ).resolves.toEqual({ name: 'development' });
    await client.listResources({ application: 'shop', retained: false });
    expect(requests).toEqual([
      {
        method: 'GET',
        url: `${BASE}/applications/a%2Fb/environments/c%20d`,
        headers: {},
      },
      {
        method: 'GET',
        url: `${BASE}/resources?application=shop&retained=false`,
        headers: {},
      },
    ]);
  });

  it('sends the body without the names that are in the path', async () => {
    const { client, requests } = createClient([json({ id: 'd1' })]);
    await client.createDeployment(
      {
        application: 'shop',
        environment: 'staging',
        plan: 'p1',
        confirm: { keys: ['k'] },
      },
      { token: 'secret-token', idempotencyKey: 'task-1/deploy' },
    );
    expect(requests).toEqual([
      {
        method: 'POST',
        url: `${BASE}/applications/shop/environments/staging/deployments`,
        headers: {
          'Content-Type': 'application/json',
          Authorization: 'Bearer secret-token',
          'Idempotency-Key': 'task-1/deploy',
        },
        body: { plan: 'p1', confirm: { keys: ['k'] } },
      },
    ]);
  });

  it('changes an application only in the state that was read', async () => {
    const { client, requests } = createClient([json({ name: 'shop' })]);
    await client.updateApplication({
      name: 'shop',
      etag: 'e1',
      title: 'The shop',
    });
    expect(requests).toEqual([
      {
        method: 'PATCH',
        url: `${BASE}/applications/shop`,
        headers: { 'Content-Type': 'application/json', 'If-Match': '"e1"' },
        body: { title: 'The shop' },
      },
    ]);
  });

  it('fails with what the server says', async () => {
    const problem = {
      code: 'score/unknown-field',
      severity: 'error',
      message: 'Unknown field "variabels"',
    };
    const { client } = createClient([
      json(
        {
          error: {
            name: 'InputError',
            message: 'The Score file has errors',
            diagnostics: [problem],
            changes: ['web was deployed'],
          },
          request: { method: 'POST', url: '/' },
          response: { statusCode: 400 },
        },
        400,
      ),
    ]);
    const error = await client
      .createPlan({ application: 'shop', environment: 'development' })
      .catch(caught => caught);
    expect(error).toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      cause: { message: 'The Score file has errors' },
    });
    expect(problemsOfError(error)).toEqual([problem]);
    expect(changesOfError(error)).toEqual(['web was deployed']);
    expect(problemsOfError(new Error('other'))).toEqual([]);
  });

  describe('logs', () => {
    const line = { workload: 'web', container: 'main', text: 'listening' };
    const query = {
      application: 'shop',
      environment: 'development',
      workload: 'web',
      tail: 10,
    };

    it('are read as a list', async () => {
      const { client, requests } = createClient([json({ items: [line] })]);
      await expect(collect(client.readLogs(query))).resolves.toEqual([line]);
      expect(requests[0].url).toBe(
        `${BASE}/applications/shop/environments/development/logs?workload=web&tail=10`,
      );
    });

    it('are followed as a stream', async () => {
      const { client } = createClient([
        stream(
          ': keep-alive\n\n',
          `event: line\ndata: ${JSON.stringify(line)}\n\n`,
          'event: end\ndata: {}\n\n',
        ),
      ]);
      await expect(
        collect(client.readLogs({ ...query, follow: true })),
      ).resolves.toEqual([line]);
    });
  });

  it('fails when a log that is followed ends with an error', async () => {
    const { client } = createClient([
      stream('event: error\ndata: {"message":"The target is away"}\n\n'),
    ]);
    const query = { application: 'shop', environment: 'qa', workload: 'web' };
    await expect(
      collect(client.readLogs({ ...query, follow: true })),
    ).rejects.toThrow('The target is away');
  });

  describe('events', () => {
    beforeEach(() => {
      jest.useFakeTimers({ advanceTimers: true });
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    const events = [
      event(13, 'node.begin'),
      event(14, 'log'),
      event(14, 'node.end'),
      event(15, 'deployment.ended'),
    ];

    it('continue after a sequence until the server says that nothing more will come', async () => {
      const text = events
        .map((data, index) => message(`${data.sequence}.${index}`, data))
        .join('');
      const { client, requests } = createClient([
        // cut in the middle of a message, as networks do
        stream(text.slice(0, 70), text.slice(70), 'event: end\ndata: {}\n\n'),
      ]);
      await expect(
        collect(client.followDeployment({ id: 'd1', after: 12 })),
      ).resolves.toEqual(events);
      expect(requests).toEqual([
        {
          method: 'GET',
          url: `${BASE}/deployments/d1/events`,
          headers: { 'Last-Event-ID': '12' },
        },
      ]);
    });

    it('resume after a lost connection, a restart of the server and a cut stream', async () => {
      const { client, requests } = createClient([
        stream(message('13.0', events[0])),
        new TypeError('fetch failed'),
        refuse(503),
        stream(message('14.1', events[1]), message('14.2', events[2])),
        stream(message('15.3', events[3]), 'event: end\ndata: {}\n\n'),
      ]);
      const followed = collect(client.followDeployment({ id: 'd1' }));
      await jest.advanceTimersByTimeAsync(60_000);
      await expect(followed).resolves.toEqual(events);
      expect(requests.map(({ headers }) => headers)).toEqual([
        {},
        { 'Last-Event-ID': '13.0' },
        { 'Last-Event-ID': '13.0' },
        { 'Last-Event-ID': '13.0' },
        { 'Last-Event-ID': '14.2' },
      ]);
    });

    it('give up when the server refuses, or stays away', async () => {
      const refused = createClient([refuse(404)]);
      await expect(
        collect(refused.client.followDeployment({ id: 'd1' })),
      ).rejects.toThrow('404');
      expect(refused.requests).toHaveLength(1);

      const away = createClient(
        Array.from({ length: 20 }, () => new TypeError('fetch failed')),
      );
      const followed = collect(
        away.client.followDeployment({ id: 'd1' }),
      ).catch(error => error);
      await jest.advanceTimersByTimeAsync(120_000);
      await expect(followed).resolves.toThrow('fetch failed');
      expect(away.requests).toHaveLength(11);
    });

    it('stop when the caller does', async () => {
      const { client } = createClient([stream(message('13.0', events[0]))]);
      const abort = new AbortController();
      const seen: unknown[] = [];
      await expect(
        (async () => {
          for await (const item of client.followDeployment(
            { id: 'd1' },
            { signal: abort.signal },
          )) {
            seen.push(item);
            abort.abort(new Error('enough'));
          }
        })(),
      ).rejects.toThrow('enough');
      expect(seen).toEqual([events[0]]);
    });
  });
});
