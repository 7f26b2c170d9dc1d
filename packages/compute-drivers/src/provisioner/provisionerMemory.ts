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
  ApplyContext,
  ApplyRequest,
  DriverError,
  DriverStateStore,
} from '@platform-orchestrator/engine';
import { JsonObject } from '@platform-orchestrator/score';
import { ProvisionerResult } from './runProvisioner';

/** What provisioners keep between runs. */
export interface ProvisionerMemory {
  /** Of the resource. */
  state: JsonObject;
  /** Of all resources of the environment. */
  shared: JsonObject;
  /** The document of the environment, where the provisioner uses it. */
  document?: SharedDocument;
}

/** The document of an environment: with the state before its last change, for a call that is made again. */
interface SharedDocument {
  store: DriverStateStore;
  version: number;
  sequence: number;
}

/** The document as it is kept. */
interface KeptDocument extends JsonObject {
  shared: JsonObject;
  /** Counts the changes. */
  sequence: number;
  last: { key: string; before: JsonObject };
}

/** What a resource keeps as its cookie. */
interface Cookie extends JsonObject {
  state: JsonObject;
  /** The change of the shared document that it made. */
  sequence?: number;
}

/**
 * Reads what was kept.
 *
 * @remarks
 * A change of the shared document counts only with the end of the call that made it: a call that nobody knows to have ended begins again from what was before.
 */
export async function readMemory(options: {
  request: ApplyRequest;
  context: ApplyContext;
  usesShared: boolean;
}): Promise<ProvisionerMemory> {
  const { request, context, usesShared } = options;
  const cookie = readCookie(request);
  const { state } = cookie;
  if (!usesShared) {
    return { state, shared: {} };
  }
  const store = context.shared;
  if (!store) {
    throw new DriverError(
      'invalid',
      'The provisioner shares state with others, and nothing is kept here',
      { nextStep: 'Run it in a portal' },
    );
  }
  const found = await store.read();
  const kept = found?.state as KeptDocument | undefined;
  const { version = 0 } = found ?? {};
  const { sequence = 0 } = kept ?? {};
  const lost =
    kept?.last.key === request.key && cookie.sequence !== kept.sequence;
  return {
    state,
    shared: (lost ? kept?.last.before : kept?.shared) ?? {},
    document: { store, version, sequence },
  };
}

/**
 * Keeps the state, and the change of the shared document.
 *
 * @returns the cookie; undefined when there is nothing to keep
 */
export async function writeMemory(options: {
  request: ApplyRequest;
  context: ApplyContext;
  memory: ProvisionerMemory;
  result: Pick<ProvisionerResult, 'state' | 'shared'>;
}): Promise<string | undefined> {
  const { request, context, memory, result } = options;
  const { state, shared } = result;
  const cookie: Cookie = { state };
  if (memory.document && shared) {
    const { store, version, sequence } = memory.document;
    const next: KeptDocument = {
      shared,
      sequence: sequence + 1,
      last: { key: request.key, before: memory.shared },
    };
    await context.checkpoint();
    await store.write({ version, state: next });
    cookie.sequence = next.sequence;
  }
  return Object.keys(state).length > 0 || cookie.sequence !== undefined
    ? JSON.stringify(cookie)
    : undefined;
}

function readCookie({ previous }: ApplyRequest): Cookie {
  return previous?.cookie === undefined
    ? { state: {} }
    : JSON.parse(previous.cookie);
}
