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

import { IncomingMessage, createServer } from 'node:http';
import { AddressInfo } from 'node:net';

/** What a stand-in for a portal answers. */
export interface Answer {
  status?: number;
  body?: unknown;
  /** Sent one after the other as `text/event-stream`; the last one is followed by the word that nothing more comes. */
  events?: { sequence: number; kind: string; [field: string]: unknown }[];
  /** More events might come: the stream stays open. */
  open?: boolean;
}

export interface ReceivedRequest {
  method: string;
  path: string;
  authorization?: string;
  body?: unknown;
}

/**
 * A server that answers as a portal would.
 *
 * @param answers - By method and path with query, such as `POST /api/auth/guest/refresh`; several for one are given in turn, the last one again and again.
 */
export async function startPortal(answers: Record<string, Answer | Answer[]>) {
  const requests: ReceivedRequest[] = [];
  const counts = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url}`;
    const text = await readText(request);
    requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: text ? JSON.parse(text) : undefined,
    });
    const count = counts.get(call) ?? 0;
    counts.set(call, count + 1);
    const { status, body, events, open } = answerOf(answers[call], count);
    if (events) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      for (const event of events) {
        response.write(
          `id: ${event.sequence}\nevent: ${event.kind}\ndata: ${JSON.stringify(
            event,
          )}\n\n`,
        );
      }
      if (!open) {
        response.end('event: end\ndata: {}\n\n');
      }
      return;
    }
    response.writeHead(status ?? 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerOf(
  answer: Answer | Answer[] | undefined,
  count: number,
): Answer {
  if (Array.isArray(answer)) {
    return answer[Math.min(count, answer.length - 1)];
  }
  return (
    answer ?? {
      status: 404,
      body: { error: { name: 'NotFoundError', message: 'Not found' } },
    }
  );
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return text;
}
