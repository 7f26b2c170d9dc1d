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

import { JsonObject } from '@platform-orchestrator/score';
import { ActiveResource } from '../model/ActiveResource';
import { ValueObject } from '../model/Value';
import { makesNoCall } from '../plan/ownOutputs';
import { applyRequest } from '../plan/applyRequest';
import { DeleteRequest } from '../ports/Driver';
import { DriverError } from '../ports/DriverError';
import { previousResult } from '../plan/previousResult';
import { NodeOutcome } from './applyNode';
import { openRequest } from './beginRequest';
import { callDriver } from './callDriver';
import { deadlineOf } from './deadlineOf';
import { problemOf } from './problemOf';
import { fillStoreValues } from './readStoreValues';
import { RunContext } from './RunContext';

/**
 * Removes one thing with what its last apply used (journal rule 7), never with the present definition. The row goes in the transaction of
 * the `end`.
 */
export async function deleteNode(options: {
  run: RunContext;
  row: ActiveResource;
  action: 'delete' | 'replace';
  /** Called when the driver has answered: the rest is only written down. */
  onAnswer?: () => void;
}): Promise<NodeOutcome> {
  const { run, row, action, onAnswer } = options;
  const { store, clock, deploymentId, token, redactor } = run;
  const startedAt = clock.now();
  await store.append({
    deploymentId,
    token,
    entries: [
      {
        at: startedAt,
        kind: 'node.begin',
        node: row.key,
        body: { action, step: 'delete', deadline: deadlineOf(run, startedAt) },
      },
    ],
    upsert: [{ ...row, state: 'deleting', updatedAt: startedAt }],
  });
  const ended = (body: JsonObject) => {
    const at = clock.now();
    return {
      at,
      kind: 'node.end' as const,
      node: row.key,
      body: {
        action,
        step: 'delete',
        ...body,
        milliseconds: at.getTime() - startedAt.getTime(),
      },
    };
  };
  try {
    await removeThing(run, row);
  } catch (error) {
    run.signal.throwIfAborted();
    const problem = problemOf({ error, node: row, redactor });
    await store.append({
      deploymentId,
      token,
      entries: [
        ended({ ok: false, problem: problem as unknown as JsonObject }),
      ],
      upsert: [{ ...row, state: 'failed', updatedAt: clock.now() }],
    });
    return { kind: 'failed', problem };
  } finally {
    onAnswer?.();
  }
  await store.append({
    deploymentId,
    token,
    entries: [ended({ ok: true })],
    remove: [row.key],
  });
  return { kind: 'done' };
}

/** Deletes until the driver finds it absent, where it can look. */
async function removeThing(
  run: RunContext,
  row: ActiveResource,
): Promise<void> {
  if (row.driver === undefined || makesNoCall(row)) {
    return;
  }
  const driver = run.drivers.get(row.driver);
  if (!driver) {
    throw new DriverError(
      'invalid',
      `The driver ${row.driver} that made this is not installed`,
      { nextStep: 'Install the driver, or forget the resource.' },
    );
  }
  const request = await deleteRequest(run, row);
  await callDriver({
    run,
    key: row.key,
    call: context => driver.delete(request, context),
  });
  if (driver.read) {
    const found = await callDriver({
      run,
      key: row.key,
      call: context => driver.read!(request, context),
    });
    if (found !== 'absent') {
      throw new DriverError(
        'conflict',
        'It is still there after it was deleted',
        { nextStep: 'Find out what holds it, then deploy again.' },
      );
    }
  }
}

/** What the last apply of a row used, for `delete`, `read`, `observe` and `logs`. */
export async function deleteRequest(
  run: Pick<
    RunContext,
    'scope' | 'secrets' | 'signal' | 'environment' | 'deploymentId'
  > &
    Partial<Pick<RunContext, 'redactor'>>,
  row: ActiveResource,
): Promise<DeleteRequest> {
  const request = openRequest(row, run.scope);
  const secrets = await fillStoreValues({
    value: request.secrets,
    secrets: run.secrets,
    signal: run.signal,
  });
  const inputs = request.inputs as ValueObject;
  run.redactor?.learn(secrets);
  run.redactor?.learn(inputs);
  run.redactor?.learn(request.params);
  const previous = previousResult(row, run.scope);
  const { manifests: _, ...rest } = applyRequest({
    node: row,
    resolved: { ...request, secrets },
    environment: run.environment,
    deploymentId: run.deploymentId,
    ...(previous && { previous }),
  });
  return rest;
}
