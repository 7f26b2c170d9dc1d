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
import { expandGraph } from '../../match/expandGraph';
import { DEVELOPMENT, definitionsOf } from '../../match/testSupport/platform';
import { identityText } from '../../model/Identity';
import { maskValue, revealValue } from '../../model/Value';
import { ApplyOutputs, ApplyRequest, Driver } from '../../ports/Driver';
import { ApplyContext } from '../../ports/DriverContext';
import { readScore } from '../../read/readScore';
import { Rehearsal } from '../Rehearsal';
import { RehearseGraphOptions } from '../rehearseGraph';

/** A driver that only computes: what `apply` makes of the request. */
export function pureDriver(
  id: string,
  apply: (
    request: ApplyRequest,
    context: ApplyContext,
  ) => Promise<ApplyOutputs> | ApplyOutputs,
): Driver {
  return {
    id,
    inputs: { values: {}, secrets: {} },
    capabilities: { target: false, pure: true },
    apply: async (request, context) => ({
      outputs: await apply(request, context),
    }),
    delete: async () => {},
  };
}

/** Gives its inputs. */
const echo = pureDriver('static', ({ inputs }) => ({
  values: revealValue(inputs.values) as JsonObject,
  secrets: revealValue(inputs.secrets) as JsonObject,
}));

/** Is never called; as a target it names services. */
const cloud: Driver = {
  id: 'cloud',
  inputs: { values: {}, secrets: {} },
  capabilities: { target: true, pure: false },
  apply: () => {
    throw new Error('The cloud was called');
  },
  delete: async () => {},
  services: async ({ workloads }) =>
    Object.fromEntries(
      Object.keys(workloads).map(name => [name, { name, ports: {} }]),
    ),
};

/** What a rehearsal of these files is made with. The drivers are `static`, `cloud`, which does nothing here, and the given ones. */
export function rehearsalOf(options: {
  definitions: string[];
  scores: string[];
  drivers?: Driver[];
}): RehearseGraphOptions {
  const definitions = definitionsOf(...options.definitions);
  const { set, diagnostics } = readScore({
    files: options.scores.map((content, index) => ({
      path: `score-${index}.yaml`,
      content,
    })),
  });
  if (!set) {
    throw new Error(JSON.stringify(diagnostics, undefined, 2));
  }
  const drivers = [echo, cloud, ...(options.drivers ?? [])];
  return {
    environment: DEVELOPMENT,
    set,
    definitions,
    graph: expandGraph({ set, definitions, context: DEVELOPMENT }),
    drivers: {
      get: id => drivers.find(driver => driver.id === id),
      list: () => drivers,
    },
    now: new Date('2026-11-20T10:00:00Z'),
  };
}

/** What a node gets and gives, secrets masked. */
export function nodeIn({ nodes }: Rehearsal, name: string) {
  const found = [...nodes.values()].find(
    ({ node }) => identityText(node.identity) === name,
  )!;
  const { resolved, outputs, source, certain } = found;
  return {
    inputs: resolved && maskValue(resolved.inputs),
    outputs: {
      values: maskValue(outputs.values),
      secrets: maskValue(outputs.secrets),
    },
    source,
    certain,
  };
}
