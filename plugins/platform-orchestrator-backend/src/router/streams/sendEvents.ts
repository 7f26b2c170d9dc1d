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
import { DeploymentEvent } from '@platform-orchestrator/backstage-plugin-common';
import { JournalEntry, hasEnded } from '@platform-orchestrator/engine';
import { Request, Response } from 'express';
import { BackendContext } from '../../BackendContext';
import {
  findLogPosition,
  listDeploymentLog,
} from '../../database/operations/log/listDeploymentLog';
import { DeploymentHint } from './DeploymentHint';
import { EventStream } from './EventStream';

/** Entries and lines that are read at once. */
const PAGE_SIZE = 500;

/** How far a client has read: the journal's sequence, and the position among the lines of progress. */
interface Position {
  sequence: number;
  line: number;
}

/**
 * Sends what happens in a deployment until it has ended: each journal entry and each line of progress once, after the position that the client names.
 *
 * @remarks
 * Ids of events are `<sequence>.<line>`. A client that only knows a sequence, such as that of the deployment it has read, gets the lines that were written after
 * that entry.
 */
export async function sendEvents(options: {
  context: Pick<BackendContext, 'knex' | 'shutdown' | 'store'>;
  credentials: BackstageCredentials;
  request: Request<any, any, any, any, any>;
  response: Response<any, any>;
  id: string;
}): Promise<void> {
  const { context, credentials, request, response, id } = options;
  const { knex, shutdown, store } = context;
  let position = await readPosition(options);
  const stream = EventStream.open({ request, response, credentials, shutdown });
  const hint = new DeploymentHint(store, id);
  try {
    while (!stream.signal.aborted) {
      hint.reset();
      // asked first: what was written until it ended is then found below
      const deployment = await store.getDeployment(id);
      const [entries, lines] = await Promise.all([
        store.listEntries({
          deploymentId: id,
          after: position.sequence,
          limit: PAGE_SIZE,
        }),
        listDeploymentLog({
          knex,
          deploymentId: id,
          after: position.line,
          limit: PAGE_SIZE,
        }),
      ]);
      for (const line of lines) {
        const { node, at, sequence, text } = line;
        position = { ...position, line: line.position };
        await send(stream, position, {
          at: at.toISOString(),
          kind: 'log',
          node,
          body: { sequence, text },
        });
      }
      for (const entry of entries) {
        position = { ...position, sequence: entry.sequence };
        await send(stream, position, presentEntry(entry));
      }
      const isDry = entries.length === 0 && lines.length === 0;
      if (isDry && (!deployment || hasEnded(deployment.state))) {
        await stream.finish();
      } else if (isDry) {
        await hint.wait(stream.signal);
      }
    }
  } finally {
    hint.stop();
  }
}

function send(
  stream: EventStream,
  { sequence, line }: Position,
  event: Omit<DeploymentEvent, 'sequence'>,
): Promise<void> {
  const data: DeploymentEvent = { sequence, ...event };
  return stream.send({ event: event.kind, id: `${sequence}.${line}`, data });
}

function presentEntry(entry: JournalEntry): Omit<DeploymentEvent, 'sequence'> {
  const { at, kind, node, body } = entry;
  return {
    at: at.toISOString(),
    kind,
    ...(node !== undefined && { node }),
    body: body as DeploymentEvent['body'],
  };
}

/** What is not an id of ours counts as none: the client then gets everything. */
async function readPosition({
  context,
  request,
  id,
}: Parameters<typeof sendEvents>[0]): Promise<Position> {
  const { knex, store } = context;
  const match = /^(\d+)(?:\.(\d+))?$/.exec(
    request.header('Last-Event-ID') ?? '',
  );
  const sequence = Number(match?.[1] ?? 0);
  if (match?.[2] !== undefined) {
    return { sequence, line: Number(match[2]) };
  }
  const [entry] = await store.listEntries({
    deploymentId: id,
    after: Math.max(sequence - 1, 0),
    limit: 1,
  });
  const line =
    sequence > 0 && entry
      ? await findLogPosition({ knex, deploymentId: id, until: entry.at })
      : 0;
  return { sequence, line };
}
