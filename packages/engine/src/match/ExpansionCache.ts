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
import { DefinitionSet, ResourceDefinition } from '../model/Definitions';
import { EnvironmentIdentity } from '../model/Identity';
import { SERVICE } from './builtinTypes';
import { ScoreFragment } from './graph/ScoreFragment';

/**
 * What Score files ask for and definitions add to it, kept from one expansion to the next: when one file changes, only that part is made again. The graph is the same
 * with and without.
 *
 * A cache serves one environment at a time: for another one, or for other definitions, it starts again. It holds the fragments of the last set only.
 *
 * @public
 */
export class ExpansionCache {
  #scope = '';
  #fragments = new Map<string, KeptFragment>();

  /** @internal */
  fragmentsOf(options: {
    workloads: Readonly<Record<string, Workload>>;
    /** In the order in which they are wanted. */
    names: readonly string[];
    definitions: DefinitionSet;
    environment: EnvironmentIdentity;
    pins: ReadonlyMap<string, ResourceDefinition>;
    make: (name: string) => ScoreFragment;
  }): ScoreFragment[] {
    const { workloads, names, definitions, environment, pins, make } = options;
    const { application, environment: id, environmentType, uid } = environment;
    const scope = JSON.stringify([
      definitions.version,
      application,
      id,
      environmentType,
      uid,
      [...pins].map(([name, { version }]) => [name, version]).sort(),
    ]);
    const known =
      this.#scope === scope ? this.#fragments : new Map<string, KeptFragment>();
    this.#scope = scope;
    this.#fragments = new Map();
    return names.map(name => {
      const workload = workloads[name];
      const kept = known.get(name);
      const fragment =
        kept && isSame(kept.workload, workload) ? kept.fragment : make(name);
      if (!dependsOnOthers(workload)) {
        this.#fragments.set(name, { workload, fragment });
      }
      return fragment;
    });
  }
}

interface KeptFragment {
  workload: Workload;
  fragment: ScoreFragment;
}

/** Another order of fields makes no difference, but to find that out costs as much as to start again. */
function isSame(left: Workload, right: Workload): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** What a resource of type `service` means depends on the other workloads of the set. */
function dependsOnOthers({ resources = {} }: Workload): boolean {
  return Object.values(resources).some(({ type }) => type === SERVICE);
}
