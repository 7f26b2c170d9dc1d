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

import { EnvironmentIdentity, ResourceIdentity } from '../src/model';
import { matchDefinition } from '../src/match';
import { readDefinitions } from '../src/read';
import { Measurement } from './Measurement';
import { fastestMilliseconds } from './fastestMilliseconds';
import { RULED_TYPES, generateDefinitions } from './generateDefinitions';

const DEFINITIONS = 1_000;
const REQUESTS = 10_000;
const ROUNDS = 10;

/** Loading, and matching against what was loaded. */
export function measureDefinitions(): Measurement[] {
  const files = generateDefinitions(DEFINITIONS);
  const load = () => readDefinitions({ files, hmac: text => text });
  const { definitions, diagnostics } = load();
  if (diagnostics.length > 0) {
    throw new Error(JSON.stringify(diagnostics[0]));
  }
  const requests = Array.from(
    { length: REQUESTS },
    (
      _,
      index,
    ): { request: ResourceIdentity; context: EnvironmentIdentity } => ({
      request: {
        type: `type-${index % RULED_TYPES}`,
        class: 'default',
        id: `workloads.workload-${index}.resource`,
      },
      context: {
        application: `app-${index % (DEFINITIONS / RULED_TYPES)}`,
        environment: 'prod',
        environmentType: 'production',
        uid: 'uid',
      },
    }),
  );
  const matchAll = () => {
    let matched = 0;
    for (const { request, context } of requests) {
      matched += matchDefinition({ definitions, request, context }) ? 1 : 0;
    }
    if (matched !== REQUESTS) {
      throw new Error(`${matched} of ${REQUESTS} requests matched`);
    }
  };
  const [loading, matching] = fastestMilliseconds(ROUNDS, [load, matchAll]);
  return [
    {
      name: `load and validate ${DEFINITIONS} definitions`,
      value: loading,
      unit: 'ms',
      limit: 500,
    },
    {
      name: `match ${REQUESTS} requests against them`,
      value: matching,
      unit: 'ms',
      limit: 50,
    },
  ];
}
