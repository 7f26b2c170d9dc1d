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

import { awaitReady } from '../create/awaitReady';
import { RunContext } from '../create/RunContext';
import { ActiveResource } from '../model/ActiveResource';
import { DeploymentRecord, DeploymentState, Health } from '../model/Deployment';
import { Problem } from '../model/Problem';
import { EngineContext } from './EngineContext';

/** How a settling deployment ended. */
export interface Settled {
  state: DeploymentState;
  health: Health;
  problems: Problem[];
  /** Id of the deployment that took over what this one waited for. */
  supersededBy?: string;
}

/**
 * Waits until the workloads that this deployment rolled out run: success means running, not applied. Unchanged workloads are not waited for.
 *
 * @remarks A newer deployment that rolls out a workload which this one still waits for takes over: this one ends as superseded, not failed.
 */
export async function settle(options: {
  run: RunContext;
  engine: EngineContext;
  deployment: DeploymentRecord;
  cancel: AbortSignal;
}): Promise<Settled> {
  const { run, engine, deployment, cancel } = options;
  const { store, clock, settings } = engine;
  const rollouts = (await store.listResources(run.environment.uid)).filter(
    row =>
      row.kind === 'rollout' &&
      row.state === 'active' &&
      row.deploymentId === deployment.id,
  );
  if (rollouts.length === 0 || run.environmentType.waitFor === 'applied') {
    return {
      state: 'succeeded',
      health: rollouts.length === 0 ? 'healthy' : 'unknown',
      problems: [],
    };
  }
  const deadline = new Date(clock.now().getTime() + settings.readyTimeout);
  const present = await store.getDeployment(deployment.id);
  if (present!.state === 'running') {
    await store.append({
      deploymentId: deployment.id,
      token: deployment.token,
      entries: [
        {
          at: clock.now(),
          kind: 'deployment.settling',
          body: { workloads: rollouts.map(row => row.workload!) },
        },
      ],
      deployment: { state: 'settling', health: 'progressing', deadline },
    });
  }
  const superseded = new AbortController();
  let supersededBy: string | undefined;
  const stop = AbortSignal.any([cancel, superseded.signal]);
  const watch = watchForNewer(rollouts, superseded);
  try {
    const results = await Promise.all(
      rollouts.map(async row => ({
        row,
        runtime: await awaitReady({ run, row, deadline, stop }),
      })),
    );
    if (superseded.signal.aborted) {
      return {
        state: 'superseded',
        health: 'unknown',
        problems: [],
        supersededBy,
      };
    }
    const healths = results.map(({ runtime }) => runtime.health);
    const failing = results.filter(
      ({ runtime }) =>
        runtime.health === 'degraded' || runtime.health === 'progressing',
    );
    if (failing.length === 0) {
      const health = healths.includes('unknown') ? 'unknown' : 'healthy';
      return { state: 'succeeded', health, problems: [] };
    }
    return cancel.aborted
      ? { state: 'cancelled', health: 'progressing', problems: [] }
      : {
          state: 'failed',
          health: 'degraded',
          problems: failing.map(({ row, runtime }) =>
            notReady(row, runtime.message, settings.readyTimeout),
          ),
        };
  } finally {
    watch();
  }

  /** Aborts when another deployment has begun to roll out one of the workloads. Returns the way to stop watching. */
  function watchForNewer(
    rows: ActiveResource[],
    controller: AbortController,
  ): () => void {
    let looking = false;
    return store.onChange(change => {
      if (change.environmentUid !== run.environment.uid || looking) {
        return;
      }
      looking = true;
      Promise.all(rows.map(row => store.getResource(row.key)))
        .then(now => {
          const taken = now.find(
            row => row && row.deploymentId !== deployment.id,
          );
          if (taken) {
            supersededBy = taken.deploymentId;
            controller.abort();
          }
        })
        .catch(error =>
          engine.logger.warn(
            `Could not look for newer deployments of ${deployment.id}: ${error}`,
          ),
        )
        .finally(() => {
          looking = false;
        });
    });
  }
}

function notReady(
  row: ActiveResource,
  message: string | undefined,
  timeout: number,
): Problem {
  return {
    code: 'deploy/not-ready',
    message: `The workload ${
      row.workload
    } was rolled out, but did not become ready within ${
      timeout / 1000
    } seconds${message ? `: ${message}` : ''}`,
    node: row.key,
    effect: 'It is left as it is; the resources it needs are there.',
    nextStep: `Look at the logs of ${row.workload}, correct it and deploy again, or deploy an earlier deployment.`,
  };
}
