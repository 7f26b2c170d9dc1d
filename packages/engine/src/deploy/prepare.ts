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

import { Diagnostic } from '@platform-orchestrator/score';
import { expandGraph } from '../match/expandGraph';
import { hashJson } from '../model/canonicalJson';
import { DefinitionSet, ResourceDefinition } from '../model/Definitions';
import { DeploymentSet, DeploymentSource } from '../model/DeploymentSet';
import { BaseVersions, Plan } from '../model/Plan';
import { Problem } from '../model/Problem';
import { ResourceGraph } from '../model/ResourceGraph';
import { SourceMaps } from '../read/SourceMaps';
import { ActiveResource } from '../model/ActiveResource';
import { GraphState } from '../plan/GraphState';
import { makePlan } from '../plan/makePlan';
import { SharedValues } from '../ports/SharedValueStore';
import { EnvironmentRecord } from '../ports/StateStore';
import { checkKeys } from './checkKeys';
import { EngineContext } from './EngineContext';
import { findMissingImages } from './findMissingImages';
import { narrowPlan } from './narrowPlan';
import { OrchestratorError } from './OrchestratorError';
import { PlanningCache } from './PlanningCache';
import { refuseDeletion } from './refuseDeletion';
import { resolveSource } from './resolveSource';

/** A source taken all the way to a plan. */
export interface Prepared {
  set: DeploymentSet;
  definitions: DefinitionSet;
  /** Versions that the environment keeps, by the name of the definition. */
  pins: ReadonlyMap<string, ResourceDefinition>;
  graph: ResourceGraph;
  rows: ActiveResource[];
  state: GraphState;
  plan: Plan;
  base: BaseVersions;
}

/**
 * Read, match, plan: what a deployment of this source would do now.
 *
 * @throws OrchestratorError when the source, its graph or the request has errors
 */
export async function prepare(options: {
  engine: EngineContext;
  environment: EnvironmentRecord;
  source: DeploymentSource;
  confirmed: readonly string[];
  /** It has started before: what it was to prune may be gone. */
  resumed?: boolean;
  /** Of the shared values; missing means those that the source asks for. */
  valueVersion?: number;
}): Promise<Prepared> {
  const { engine, environment, source } = options;
  const { store, drivers, secrets, clock } = engine;
  const definitions = engine.definitions.current();
  refuseDeletion({ source, environment, definitions });
  const cache = PlanningCache.of(engine);
  const resolved = await resolveSource({
    source,
    environment,
    store,
    cache: cache.files,
  });
  const { set, sources } = resolved;
  const shared = await readSharedValues({
    engine,
    environment,
    version: options.valueVersion ?? resolved.valueVersion,
  });
  const pins = await pinsOf(engine, environment);
  const graph =
    source.kind === 'delete-environment'
      ? { nodes: new Map(), edges: [], problems: [] }
      : expandGraph({
          set,
          definitions,
          context: environment,
          pins,
          cache: cache.expansionOf(environment.uid),
          ...(sources && { sources }),
        });
  refuseErrors([
    ...graph.problems,
    ...findMissingImages({ set, graph, drivers, ...(sources && { sources }) }),
  ]);
  const rows = await store.listResources(environment.uid);
  const prune = new Set(source.kind === 'prune' ? source.keys : []);
  const detach = new Set(
    source.kind === 'delete-environment' ? source.detach : [],
  );
  if (!options.resumed) {
    checkKeys({ source, rows, graph });
  }
  const state = new GraphState({
    environment,
    set,
    graph,
    drivers,
    scope: await secrets.scope(environment.uid),
    rows,
    sharedValues: shared.values,
    resourceTypes: definitions.resourceTypes,
  });
  const { plan, problems } = await makePlan({
    state,
    request: {
      confirmed: new Set(options.confirmed),
      prune,
      detach,
      everything: source.kind === 'delete-environment',
    },
    now: clock.now(),
  });
  refuseErrors(problems.map(problem => diagnosticOf(problem, sources)));
  return {
    set,
    definitions,
    pins,
    graph,
    rows,
    state,
    plan: narrowPlan({ plan, source, graph }),
    base: {
      set: environment.currentSet ?? '',
      definitions: definitions.version,
      pins: [...pins].map(([name, { version }]) => `${name}@${version}`).sort(),
      values: shared.version,
      resources: hashJson(
        rows.map(row => [
          row.key,
          row.state,
          row.fingerprint ?? null,
          row.retained,
        ]),
      ),
    },
  };
}

/** The versions of definitions that an environment keeps, whatever the platform team does. */
export async function pinsOf(
  engine: EngineContext,
  environment: EnvironmentRecord,
): Promise<ReadonlyMap<string, ResourceDefinition>> {
  return (
    (await engine.definitionVersions?.pinned(environment.uid)) ?? new Map()
  );
}

async function readSharedValues(options: {
  engine: EngineContext;
  environment: EnvironmentRecord;
  version: number | undefined;
}): Promise<SharedValues> {
  const { engine, environment, version } = options;
  return (
    (await engine.values?.read({
      application: environment.application,
      environmentUid: environment.uid,
      ...(version !== undefined && { version }),
    })) ?? { version: 0, values: new Map() }
  );
}

function refuseErrors(problems: readonly Diagnostic[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new OrchestratorError(
      'invalid',
      `Nothing was done: ${errors.map(({ message }) => message).join('; ')}`,
      { diagnostics: problems },
    );
  }
}

/** A problem of an input as a message that points at the place where it was written. */
function diagnosticOf(
  problem: Problem,
  sources: SourceMaps | undefined,
): Diagnostic {
  const { code, message, expected, found, nextStep, origin } = problem;
  const place = origin && sources?.locate(origin);
  return {
    code,
    severity: 'error',
    message,
    ...(origin && { path: origin.path }),
    ...place,
    ...(expected && { expected }),
    ...(found && { found }),
    ...(nextStep && { suggestion: nextStep }),
  };
}
