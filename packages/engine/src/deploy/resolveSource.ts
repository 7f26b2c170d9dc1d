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

import { Workload } from '@platform-orchestrator/score';
import { DeploymentSet, DeploymentSource } from '../model/DeploymentSet';
import { EnvironmentRecord, StateStore } from '../ports/StateStore';
import { emptySet, hashSet } from '../read/hashSet';
import { readScore } from '../read/readScore';
import { ScoreFileCache } from '../read/ScoreFileCache';
import { SourceMaps } from '../read/SourceMaps';
import { OrchestratorError } from './OrchestratorError';

/** What a source means now. */
interface ResolvedSource {
  set: DeploymentSet;
  sources?: SourceMaps;
  /** Of the shared values; missing means the present ones. */
  valueVersion?: number;
}

/**
 * The deployment set that a source means now: a delta is applied to the environment's current set. Other environments and earlier deployments have become
 * sets before (`fixSource`).
 *
 * @throws OrchestratorError `invalid` with diagnostics, or `not-found`
 */
export async function resolveSource(options: {
  source: DeploymentSource;
  environment: EnvironmentRecord;
  store: StateStore;
  /** Keeps what was read of Score files. */
  cache?: ScoreFileCache;
}): Promise<ResolvedSource> {
  const { source, environment, store, cache } = options;
  const current = await currentSet(environment, store);
  switch (source.kind) {
    case 'score': {
      const { kind: _, files, ...delta } = source;
      const { set, diagnostics, sources } = readScore({
        files,
        currentSet: current,
        ...delta,
        ...(cache && { cache }),
      });
      if (!set) {
        throw new OrchestratorError(
          'invalid',
          `The Score files have errors, nothing was done: ${diagnostics
            .filter(({ severity }) => severity === 'error')
            .map(({ message }) => message)
            .join('; ')}`,
          { diagnostics },
        );
      }
      return { set, sources };
    }
    case 'set':
      return {
        set: selectWorkloads(
          await requireSet(source.set, store),
          current,
          source.workloads,
        ),
        valueVersion: source.valueVersion,
      };
    case 'delete-environment':
      return { set: emptySet() };
    default:
      return { set: current };
  }
}

async function currentSet(
  environment: EnvironmentRecord,
  store: StateStore,
): Promise<DeploymentSet> {
  return environment.currentSet
    ? requireSet(environment.currentSet, store)
    : emptySet();
}

async function requireSet(
  hash: string,
  store: StateStore,
): Promise<DeploymentSet> {
  const set = await store.getSet(hash);
  if (!set) {
    throw new OrchestratorError(
      'not-found',
      `The deployment set ${hash} does not exist`,
    );
  }
  return set;
}

/** Only some workloads of a set, beside what the environment has. */
function selectWorkloads(
  from: DeploymentSet,
  current: DeploymentSet,
  names: string[] | undefined,
): DeploymentSet {
  if (!names) {
    return from;
  }
  const workloads: Record<string, Workload> = { ...current.workloads };
  for (const name of names) {
    const workload = from.workloads[name];
    if (!workload) {
      throw new OrchestratorError(
        'not-found',
        `There is no workload ${name} there; there are: ${
          Object.keys(from.workloads).join(', ') || 'none'
        }`,
      );
    }
    workloads[name] = workload;
  }
  return { hash: hashSet(workloads), workloads };
}
