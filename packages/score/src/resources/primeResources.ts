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

import { Diagnostic } from '../model/Diagnostic';
import { JsonObject } from '../model/Json';
import { ResourceRequest } from '../model/Workload';
import { encodeValue } from '../placeholders/encodeValue';
import { formatPath } from '../source/formatPath';
import { DeclaredResource, declaredResources } from './declaredResources';
import { PrimedResource, WorkloadWithSource } from './PrimedResource';

/**
 * Collects the resources that workloads ask for. Requests with the same identity share one resource; their params, where more than one gives any, must be equal, and so
 * must their metadata. An error names both places and the first difference.
 *
 * @example
 * ```ts
 * const { resources } = primeResources([{ workload: web }, { workload: worker }]);
 * resources.get('postgres.default#main')?.requests; // [{ workload: 'web', resource: 'db' }, { workload: 'worker', resource: 'db' }]
 * ```
 *
 * @public
 */
export function primeResources(workloads: readonly WorkloadWithSource[]): {
  resources: Map<string, PrimedResource>;
  diagnostics: Diagnostic[];
} {
  const resources = new Map<string, PrimedResource>();
  const diagnostics: Diagnostic[] = [];
  const givenBy = new Map<string, DeclaredResource>();
  for (const declared of declaredResources(workloads)) {
    const { uid, name, workload } = declared;
    const request = workload.resources![name];
    const primed = resources.get(uid) ?? newResource(declared, request);
    resources.set(uid, primed);
    primed.requests.push({ workload: workload.metadata.name, resource: name });
    for (const field of ['params', 'metadata'] as const) {
      const value = request[field];
      const key = `${uid} ${field}`;
      const first = givenBy.get(key);
      if (value === undefined) {
        continue;
      }
      if (first && encodeValue(primed[field]!) !== encodeValue(value)) {
        diagnostics.push(
          describeConflict({ field, declared, first, primed, value }),
        );
        continue;
      }
      givenBy.set(key, declared);
      primed[field] = value;
      if (field === 'params') {
        primed.sourceWorkload = workload.metadata.name;
      }
    }
  }
  return { resources, diagnostics };
}

function newResource(
  { uid, name, workload }: DeclaredResource,
  request: ResourceRequest,
): PrimedResource {
  return {
    uid,
    type: request.type,
    class: request.class ?? 'default',
    id: request.id ?? `${workload.metadata.name}.${name}`,
    sourceWorkload: workload.metadata.name,
    requests: [],
  };
}

function describeConflict(options: {
  field: 'params' | 'metadata';
  declared: DeclaredResource;
  first: DeclaredResource;
  primed: PrimedResource;
  value: JsonObject;
}): Diagnostic {
  const { field, declared, first, primed, value } = options;
  const difference = firstDifference(primed[field]!, value);
  const path = [...declared.path, field];
  const firstPath = [...first.path, field];
  return {
    code: 'score/shared-resource-conflict',
    severity: 'error',
    message: `The workloads "${first.workload.metadata.name}" and "${declared.workload.metadata.name}" share the resource "${primed.uid}" but give it different ${field}.`,
    ...declared.source?.locate([...path, ...difference]),
    path: formatPath([...path, ...difference]),
    expected: `the same ${field}, or none`,
    found: difference.length
      ? `a difference in "${formatPath(difference)}"`
      : `different ${field}`,
    suggestion: `make the ${field} equal, leave them out in one of the two, or give the resource another id`,
    related: [
      {
        message: `The ${field} of "${first.workload.metadata.name}".`,
        ...first.source?.locate([...firstPath, ...difference]),
        path: formatPath([...firstPath, ...difference]),
      },
    ],
  };
}

/** The path to the first member that differs, by name. */
function firstDifference(left: unknown, right: unknown): string[] {
  if (!isObject(left) || !isObject(right)) {
    return [];
  }
  const keys = [
    ...new Set([...Object.keys(left), ...Object.keys(right)]),
  ].sort();
  const key = keys.find(
    name => encodeMember(left[name]) !== encodeMember(right[name]),
  );
  return key === undefined
    ? []
    : [key, ...firstDifference(left[key], right[key])];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text and number must not look alike. */
function encodeMember(value: JsonObject[string]): string {
  return value === undefined ? '' : encodeValue([value]);
}
