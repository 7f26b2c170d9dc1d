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
import { finishBegun } from '../create/finishBegun';
import { Redactor } from '../create/Redactor';
import { RunContext } from '../create/RunContext';
import { runPlan } from '../create/runPlan';
import { DeploymentRecord, DeploymentState } from '../model/Deployment';
import { DeploymentSource } from '../model/DeploymentSet';
import { Problem } from '../model/Problem';
import { EnvironmentRecord } from '../ports/StateStore';
import { checkDeleteShare } from './checkDeleteShare';
import { checkTransition } from './transitions';
import { EngineContext } from './EngineContext';
import { prepare, Prepared } from './prepare';
import { problemsOf } from './problemsOf';
import { settle } from './settle';

/**
 * Takes a claimed deployment to its end: plans it again from its source, compares with the plan that a person confirmed, does it, and waits
 * until what it rolled out runs. Continues where a crash left it.
 *
 * @param signal - aborts when the lease is lost or the process stops: the deployment then stays for its next owner
 * @param cancel - aborts when somebody cancels it: nothing new starts
 * @throws FencedError, or the signal's reason; every other failure ends the deployment
 */
export async function runDeployment(options: {
  engine: EngineContext;
  deployment: DeploymentRecord;
  signal: AbortSignal;
  cancel: AbortSignal;
}): Promise<void> {
  const { engine, deployment, signal, cancel } = options;
  const { store, clock, settings } = engine;
  const environment = await store.getEnvironmentByUid(
    deployment.environmentUid,
  );
  if (!environment) {
    await end('failed', [
      {
        code: 'deploy/environment-gone',
        message: 'The environment was deleted while the deployment waited',
      },
    ]);
    return;
  }
  const resumed = deployment.setHash !== undefined;
  const redactor = new Redactor();
  try {
    const run = await runContext(environment, redactor);
    let prepared = await prepareRun(environment);
    if (resumed) {
      await finishBegun({ run, state: prepared.state, rows: prepared.rows });
      prepared = await prepareRun(environment);
    } else {
      const refusal = await refuse(prepared);
      if (refusal) {
        await end(refusal.state, refusal.problems);
        return;
      }
    }
    if (deployment.state === 'running') {
      await start(prepared);
      prepared.state.startRun(deployment.id);
      const problems = await runPlan({
        run,
        state: prepared.state,
        plan: prepared.plan,
        concurrency: settings.concurrency,
        stop: AbortSignal.any([cancel, signal]),
        readyTimeout: settings.readyTimeout,
      });
      if (problems.length > 0) {
        await end('failed', problems);
        return;
      }
      if (cancel.aborted) {
        await end('cancelled', []);
        return;
      }
    }
    const result = await settle({
      run,
      engine,
      deployment,
      environment,
      cancel,
    });
    await end(result.state, result.problems, result.health);
  } catch (error) {
    signal.throwIfAborted();
    await end('failed', problemsOf(error, redactor));
  }

  async function runContext(
    environment: EnvironmentRecord,
    redactor: Redactor,
  ): Promise<RunContext> {
    const definitions = engine.definitions.current();
    return {
      deploymentId: deployment.id,
      token: deployment.token,
      environment,
      environmentType: definitions.environmentTypes.get(
        environment.environmentType,
      ) ?? {
        name: environment.environmentType,
        order: 0,
        protected: false,
        waitFor: 'ready',
        drift: 'report',
      },
      resourceTypes: definitions.resourceTypes,
      store,
      secrets: engine.secrets,
      scope: await engine.secrets.scope(environment.uid),
      drivers: engine.drivers,
      clock,
      random: engine.random,
      logger: engine.logger,
      redactor,
      host: engine.host,
      callTimeout: settings.callTimeout,
      signal,
    };
  }

  function prepareRun(environment: EnvironmentRecord): Promise<Prepared> {
    // what started keeps its set: the delta was already applied to the environment's current one
    const source: DeploymentSource =
      resumed && isSetSource(deployment.source)
        ? { kind: 'set', set: deployment.setHash! }
        : deployment.source;
    return prepare({
      engine,
      environment,
      source,
      confirmed: deployment.confirm.keys,
    });
  }

  async function refuse(
    prepared: Prepared,
  ): Promise<{ state: DeploymentState; problems: Problem[] } | undefined> {
    const plan = deployment.planId && (await store.getPlan(deployment.planId));
    if (plan && plan.plan.hash !== prepared.plan.hash) {
      return {
        state: 'stale',
        problems: [
          {
            code: 'deploy/stale',
            message: `Plan #${plan.number} no longer says what would happen`,
            nextStep: 'Plan again and deploy the new plan.',
          },
        ],
      };
    }
    const share = deployment.confirm.deletes
      ? undefined
      : checkDeleteShare(
          prepared.plan,
          prepared.rows.length,
          settings.confirmDeletesAbove,
        );
    return share
      ? {
          state: 'failed',
          problems: [
            {
              code: 'deploy/unconfirmed',
              message: share,
              effect: 'Nothing was done.',
              nextStep: 'Look at the plan and confirm its deletes.',
            },
          ],
        }
      : undefined;
  }

  async function start(prepared: Prepared): Promise<void> {
    const at = clock.now();
    await store.putSet(prepared.set);
    const changesSet = isSetSource(deployment.source);
    await store.append({
      deploymentId: deployment.id,
      token: deployment.token,
      entries: [
        {
          at,
          kind: 'deployment.started',
          body: { set: prepared.set.hash, resumed },
        },
        {
          at,
          kind: 'deployment.planned',
          body: {
            counts: { ...prepared.plan.counts },
            nodes: prepared.plan.nodes as unknown as JsonObject[],
          },
        },
      ],
      deployment: {
        setHash: prepared.set.hash,
        definitions: prepared.definitions.version,
        ...(!resumed && { startedAt: at }),
      },
      ...(changesSet && { currentSet: prepared.set.hash }),
    });
  }

  async function end(
    state: DeploymentState,
    problems: Problem[],
    health = state === 'failed' ? ('degraded' as const) : deployment.health,
  ): Promise<void> {
    const present = await store.getDeployment(deployment.id);
    checkTransition(present!.state, state);
    const at = clock.now();
    await store.append({
      deploymentId: deployment.id,
      token: deployment.token,
      entries: [
        {
          at,
          kind: 'deployment.ended',
          body: { state, problems: problems as unknown as JsonObject[] },
        },
      ],
      deployment: { state, health, problems, endedAt: at },
    });
  }
}

/** Whether a deployment of this source sets what the environment's workloads are. */
function isSetSource(source: DeploymentSource): boolean {
  return source.kind !== 'prune';
}
