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
import { Problem } from '../model/Problem';
import { DriverError } from '../ports/DriverError';
import { EnvironmentRecord } from '../ports/StateStore';
import { OrchestratorError } from './OrchestratorError';
import { abandonBegun } from './abandonBegun';
import { isApproved } from './approvals/isApproved';
import { sendForApproval } from './approvals/sendForApproval';
import { closeEnvironment } from './closeEnvironment';
import { deadlineSignal } from './deadlineSignal';
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

const TIMED_OUT: Problem = {
  code: 'deploy/timeout',
  message: 'The deployment did not end in time',
  effect: 'What had begun has ended; nothing else was started.',
  nextStep: 'Deploy again: what is done is not done twice.',
};

/**
 * Takes a claimed deployment to its end, or back to those who approve it: plans it again from its source, compares with the plan that a person confirmed, does it, and waits
 * until what it rolled out runs. Continues where a crash left it.
 *
 * @throws FencedError, the signal's reason, and faults after which the deployment can be continued; every other failure ends it
 */
export async function runDeployment(options: DeploymentRun): Promise<void> {
  const { engine, deployment, signal } = options;
  const redactor = new Redactor();
  let end: DeploymentEnd | undefined;
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
  if (end) {
    if (
      end.state === 'succeeded' &&
      deployment.source.kind === 'delete-environment'
    ) {
      await closeEnvironment({ engine, deployment });
    }
    await writeEnd({ engine, deployment, ...end });
  }
}

/** Whether an error says something about the deployment, not about what it runs on. */
function isAnswer(error: unknown): boolean {
  return error instanceof OrchestratorError || error instanceof DriverError;
}

async function runToEnd(
  options: DeploymentRun,
  environment: EnvironmentRecord,
  redactor: Redactor,
): Promise<DeploymentEnd | undefined> {
  const { engine, deployment, slots, signal, cancel } = options;
  const run = await makeRunContext({
    engine,
    deployment,
    environment,
    redactor,
    slots,
    signal,
  });
  if (deployment.state !== 'running') {
    return settle({ run, engine, deployment, cancel });
  }
  const resumed = deployment.setHash !== undefined;
  if (resumed && cancel.aborted) {
    await abandonBegun(run);
    return { state: 'cancelled', problems: [] };
  }
  const prepared = await prepareRun(options, run, environment);
  if (!resumed) {
    const refusal = await refuseRun({ engine, deployment, prepared });
    if (refusal) {
      return refusal;
    }
    if (!(await isApproved({ engine, environment, deployment, prepared }))) {
      await sendForApproval({ engine, deployment, prepared });
      return undefined;
    }
  }
  const end = await runPrepared(options, run, prepared, resumed);
  return end ?? settle({ run, engine, deployment, cancel });
}

/** Does what the plan says. Returns how the deployment ended, or undefined when all was done. */
async function runPrepared(
  { engine, deployment, signal, cancel }: DeploymentRun,
  run: RunContext,
  prepared: Prepared,
  resumed: boolean,
): Promise<DeploymentEnd | undefined> {
  const { settings, clock } = engine;
  const { state, plan } = prepared;
  const { deadline } = await writeStart({
    engine,
    deployment,
    prepared,
    resumed,
  });
  state.startRun(deployment.id);
  const expiry = deadlineSignal({ clock, deadline });
  const problems = await runPlan({
    run,
    state,
    plan,
    concurrency: settings.concurrency,
    stop: AbortSignal.any([cancel, signal, expiry.signal]),
    readyTimeout: settings.readyTimeout,
  }).finally(() => expiry.clear());
  if (expiry.signal.aborted && !cancel.aborted) {
    return { state: 'failed', problems: [...problems, TIMED_OUT] };
  }
  if (problems.length > 0) {
    return { state: 'failed', problems };
  }
  return cancel.aborted ? { state: 'cancelled', problems: [] } : undefined;
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
      setHash && (source.kind === 'score' || source.kind === 'set')
        ? { kind: 'set' as const, set: setHash }
        : source,
    confirmed: deployment.confirm.keys,
    resumed: setHash !== undefined,
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
