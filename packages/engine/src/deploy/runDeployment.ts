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

import { finishBegun } from '../create/finishBegun';
import { Redactor } from '../create/Redactor';
import { RunContext } from '../create/RunContext';
import { runPlan } from '../create/runPlan';
import { Slots } from '../create/Slots';
import { DeploymentRecord } from '../model/Deployment';
import { DriverError } from '../ports/DriverError';
import { EnvironmentRecord } from '../ports/StateStore';
import { OrchestratorError } from './OrchestratorError';
import { EngineContext } from './EngineContext';
import { makeRunContext } from './makeRunContext';
import { prepare, Prepared } from './prepare';
import { problemsOf } from './problemsOf';
import { refuseRun } from './refuseRun';
import { settle } from './settle';
import { DeploymentEnd, writeEnd } from './writeEnd';
import { writeStart } from './writeStart';

/** A claimed deployment and what may stop it. */
interface DeploymentRun {
  engine: EngineContext;
  deployment: DeploymentRecord;
  /** Limits that all deployments of this process share. */
  slots: Slots;
  /** Aborts when the lease is lost or the process stops: the deployment then stays for its next owner. */
  signal: AbortSignal;
  /** Aborts when somebody cancels it: nothing new starts. */
  cancel: AbortSignal;
  /** A fault of the surroundings, such as a database that is away, leaves the deployment to be continued; else it ends as failed. */
  mayTryAgain: boolean;
}

const ENVIRONMENT_GONE: DeploymentEnd = {
  state: 'failed',
  problems: [
    {
      code: 'deploy/environment-gone',
      message: 'The environment was deleted while the deployment waited',
    },
  ],
};

/**
 * Takes a claimed deployment to its end: plans it again from its source, compares with the plan that a person confirmed, does it, and waits
 * until what it rolled out runs. Continues where a crash left it.
 *
 * @throws FencedError, the signal's reason, and faults after which the deployment can be continued; every other failure ends it
 */
export async function runDeployment(options: DeploymentRun): Promise<void> {
  const { engine, deployment, signal } = options;
  const redactor = new Redactor();
  let end: DeploymentEnd;
  try {
    const environment = await engine.store.getEnvironmentByUid(
      deployment.environmentUid,
    );
    end = environment
      ? await runToEnd(options, environment, redactor)
      : ENVIRONMENT_GONE;
  } catch (error) {
    signal.throwIfAborted();
    if (!isAnswer(error) && options.mayTryAgain) {
      throw error;
    }
    end = { state: 'failed', problems: problemsOf(error, redactor) };
  }
  await writeEnd({ engine, deployment, ...end });
}

/** Whether an error says something about the deployment, not about what it runs on. */
function isAnswer(error: unknown): boolean {
  return error instanceof OrchestratorError || error instanceof DriverError;
}

async function runToEnd(
  options: DeploymentRun,
  environment: EnvironmentRecord,
  redactor: Redactor,
): Promise<DeploymentEnd> {
  const { engine, deployment, slots, signal, cancel } = options;
  const run = await makeRunContext({
    engine,
    deployment,
    environment,
    redactor,
    slots,
    signal,
  });
  if (deployment.state === 'running') {
    const resumed = deployment.setHash !== undefined;
    const prepared = await prepareRun(options, run, environment);
    const refusal =
      !resumed && (await refuseRun({ engine, deployment, prepared }));
    if (refusal) {
      return refusal;
    }
    await writeStart({ engine, deployment, prepared, resumed });
    prepared.state.startRun(deployment.id);
    const problems = await runPlan({
      run,
      state: prepared.state,
      plan: prepared.plan,
      concurrency: engine.settings.concurrency,
      stop: AbortSignal.any([cancel, signal]),
      readyTimeout: engine.settings.readyTimeout,
    });
    if (problems.length > 0) {
      return { state: 'failed', problems };
    }
    if (cancel.aborted) {
      return { state: 'cancelled', problems: [] };
    }
  }
  return settle({ run, engine, deployment, cancel });
}

/** Plans a deployment whose turn has come; first ends what a crash left begun. */
async function prepareRun(
  { engine, deployment }: DeploymentRun,
  run: RunContext,
  environment: EnvironmentRecord,
): Promise<Prepared> {
  const { setHash, source } = deployment;
  const options = {
    engine,
    environment,
    // what started keeps its set: its delta is already part of the environment's current one
    source:
      setHash && source.kind !== 'prune' && source.kind !== 'delete-environment'
        ? { kind: 'set' as const, set: setHash }
        : source,
    confirmed: deployment.confirm.keys,
    ...(setHash && { valueVersion: deployment.valueVersion }),
  };
  const prepared = await prepare(options);
  if (!setHash) {
    return prepared;
  }
  await finishBegun({
    run,
    state: prepared.state,
    rows: prepared.rows,
    concurrency: engine.settings.concurrency,
  });
  return prepare(options);
}
