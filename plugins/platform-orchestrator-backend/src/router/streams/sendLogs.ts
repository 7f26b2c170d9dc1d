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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LogLine } from '@platform-orchestrator/backstage-plugin-common';
import { LogLine as EngineLogLine } from '@platform-orchestrator/engine';
import { Request, Response } from 'express';
import { BackendContext } from '../../BackendContext';
import { refuseInTermsOf } from '../errors/refuseInTermsOf';
import { EventStream } from './EventStream';

/** Lines of a request that asks for no number. */
const DEFAULT_TAIL = 100;
/** Milliseconds in which a log that cannot be read says so, before the answer begins. */
const FIRST_LINE_TIMEOUT = 500;

/** Sends the last lines of a workload's log; with `follow` also those that come, for as long as the client listens. */
export async function sendLogs(options: {
  context: Pick<BackendContext, 'logger' | 'orchestrator' | 'shutdown'>;
  credentials: BackstageCredentials;
  request: Request<any, any, any, any, any>;
  response: Response<any, any>;
  query: {
    application: string;
    environment: string;
    workload: string;
    container?: string;
    tail?: number;
    follow?: boolean;
  };
}): Promise<void> {
  const { context, credentials, request, response, query } = options;
  const { logger, orchestrator, shutdown } = context;
  const { tail = DEFAULT_TAIL, follow = false } = query;
  const gone = new AbortController();
  request.once('close', () => gone.abort());
  const present = (line: EngineLogLine): LogLine => ({
    ...line,
    workload: query.workload,
    at: line.at.toISOString(),
  });
  const lines = orchestrator
    .readLogs({
      ...query,
      tail,
      follow,
      signal: AbortSignal.any([gone.signal, shutdown]),
    })
    [Symbol.asyncIterator]();

  if (!follow) {
    const items = await refuseInTermsOf([], () => collect(lines, present));
    response.json({ items });
    return;
  }
  const first = refuseInTermsOf([], () => lines.next());
  // a refusal still becomes an answer with a status; a log that is quiet does not keep the client waiting for headers
  await Promise.race([first, sleep(FIRST_LINE_TIMEOUT)]);
  const stream = EventStream.open({ request, response, credentials, shutdown });
  stream.signal.addEventListener('abort', () => gone.abort(), { once: true });
  try {
    for (let next = await first; !next.done; next = await lines.next()) {
      await stream.send({ event: 'line', data: present(next.value) });
    }
    await stream.finish();
  } catch (error) {
    if (!stream.signal.aborted) {
      const { message } = toError(error);
      logger.warn(`The log of ${query.workload} ended: ${message}`);
      await stream.send({ event: 'error', data: { message } });
      await stream.finish();
    }
  }
}

async function collect(
  lines: AsyncIterator<EngineLogLine>,
  present: (line: EngineLogLine) => LogLine,
): Promise<LogLine[]> {
  const items: LogLine[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    items.push(present(next.value));
  }
  return items;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
