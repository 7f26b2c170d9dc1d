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

import {
  JsonObject,
  orderResources,
  parseCpu,
  parseMemory,
  PrimedResource,
  primeResources,
  Workload,
} from '../index';
import { ConformanceCase } from './readCases';

function withName(workloads: Record<string, any>): { workload: Workload }[] {
  return Object.entries(workloads).map(([name, workload]) => ({
    workload: {
      containers: {},
      ...workload,
      // Go writes an absent map as null.
      resources: workload.resources ?? undefined,
      metadata: { name, ...workload.metadata },
    },
  }));
}

export function checkPriming({ kind, input, expected }: ConformanceCase): void {
  const { resources, diagnostics } = primeResources(withName(input.workloads));
  if (kind === 'reject') {
    expect(diagnostics.map(({ code }) => code)).toContain(
      'score/shared-resource-conflict',
    );
    return;
  }
  expect(diagnostics).toEqual([]);
  // The reference keeps what an earlier run left; here that is the business of whoever keeps state.
  expect({ ...input.resources, ...recordResources(resources) }).toEqual(
    expected.resources,
  );
}

/** Resources in the form of the record. */
export function recordResources(
  resources: ReadonlyMap<string, PrimedResource>,
): JsonObject {
  return Object.fromEntries(
    [...resources].map(([uid, resource]) => [
      uid,
      {
        type: resource.type,
        class: resource.class,
        id: resource.id,
        params: resource.params ?? null,
        metadata: resource.metadata ?? null,
        source_workload: resource.sourceWorkload,
      },
    ]),
  );
}

export function checkOrder({ kind, input, expected }: ConformanceCase): void {
  const { order, diagnostics } = orderResources(withName(input.workloads));
  if (kind === 'parse') {
    expect({ order, diagnostics }).toEqual({
      order: expected.order,
      diagnostics: [],
    });
  } else {
    expect(diagnostics.map(({ code }) => code)).toContain(
      expected.error.includes('cycle')
        ? 'score/resource-cycle'
        : 'score/unknown-resource',
    );
  }
}

export function checkLimits({ kind, input, expected }: ConformanceCase): void {
  const { cpu, memory } = input.limits;
  const milliCpus = parseCpu(cpu ?? '');
  const memoryBytes = parseMemory(memory ?? '');
  if (kind === 'parse') {
    expect({
      milliCpus: milliCpus ?? null,
      memoryBytes: memoryBytes ?? null,
    }).toEqual({ milliCpus: null, memoryBytes: null, ...expected });
  } else {
    expect([
      cpu !== undefined && milliCpus === undefined,
      memory !== undefined && memoryBytes === undefined,
    ]).toContain(true);
  }
}
