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
import { suggestNear } from '../diagnostics/suggestNear';
import { orderByDependencies } from '../graph/orderByDependencies';
import { JsonPath } from '../model/JsonPath';
import { parseText } from '../placeholders/parseText';
import { walkWorkloadText } from '../placeholders/walkWorkloadText';
import { formatPath } from '../source/formatPath';
import { declaredResources } from './declaredResources';
import { WorkloadWithSource } from './PrimedResource';
import { resourceUid } from './resourceUid';

/** The place where one resource asks for another. */
interface Dependency extends WorkloadWithSource {
  from: string;
  to: string;
  path: JsonPath;
  placeholder: string;
}

/**
 * The identities of all resources in an order in which each stands after those that its params refer to: in layers, each sorted by identity. Of a shared resource the
 * references of all workloads count.
 *
 * A circle is an error that names every resource in it, with the places of the references. So is a reference to a resource that the workload does not declare.
 *
 * @example
 * ```ts
 * const { order } = orderResources([{ workload, source }]);
 * // ['dns.default#web.dns', 'route.default#web.route'] when the params of the route refer to the outputs of the dns
 * ```
 *
 * @public
 */
export function orderResources(workloads: readonly WorkloadWithSource[]): {
  order: string[];
  diagnostics: Diagnostic[];
} {
  const declared = declaredResources(workloads);
  const needed = new Map<string, Set<string>>(
    declared.map(({ uid }) => [uid, new Set()]),
  );
  const diagnostics: Diagnostic[] = [];
  const dependencies: Dependency[] = [];
  for (const workload of workloads) {
    for (const found of findReferences(workload)) {
      if ('to' in found) {
        dependencies.push(found);
        needed.get(found.from)?.add(found.to);
      } else {
        diagnostics.push(found);
      }
    }
  }
  const ordered = orderByDependencies(needed);
  if ('order' in ordered) {
    return { order: ordered.order, diagnostics };
  }
  return {
    order: [],
    diagnostics: [...diagnostics, describeCycle(ordered.cycle, dependencies)],
  };
}

function findReferences({
  workload,
  source,
}: WorkloadWithSource): (Dependency | Diagnostic)[] {
  const resources = workload.resources ?? {};
  const { name: workloadName } = workload.metadata;
  const found: (Dependency | Diagnostic)[] = [];
  walkWorkloadText(workload, ({ text, path, place, owner }) => {
    for (const part of place === 'param' ? parseText(text) : []) {
      if (typeof part === 'string' || part.elements[0] !== 'resources') {
        continue;
      }
      const name = part.elements[1];
      if (name !== undefined && Object.hasOwn(resources, name)) {
        found.push({
          workload,
          source,
          from: resourceUid(resources[owner], workloadName, owner),
          to: resourceUid(resources[name], workloadName, name),
          path,
          placeholder: `\${${part.text}}`,
        });
      } else if (name !== undefined) {
        const near = suggestNear(name, Object.keys(resources));
        found.push({
          code: 'score/unknown-resource',
          severity: 'error',
          message: `The workload declares no resource "${name}".`,
          ...source?.locate(path),
          path: formatPath(path),
          expected: `one of ${Object.keys(resources)
            .map(known => `"${known}"`)
            .join(', ')}`,
          found: `\${${part.text}}`,
          suggestion: near
            ? `did you mean "${near}"?`
            : `add "${name}" to "resources"`,
        });
      }
    }
  });
  return found;
}

function describeCycle(
  cycle: readonly string[],
  dependencies: readonly Dependency[],
): Diagnostic {
  const steps = cycle.map((from, index) => {
    const to = cycle[(index + 1) % cycle.length];
    return dependencies.find(step => step.from === from && step.to === to)!;
  });
  const [first, ...others] = steps.map(
    ({ source, path, from, to, placeholder }) => ({
      message: `"${from}" needs "${to}" for ${placeholder}.`,
      ...source?.locate(path),
      path: formatPath(path),
    }),
  );
  return {
    ...first,
    code: 'score/resource-cycle',
    severity: 'error',
    message:
      cycle.length === 1
        ? `The resource "${cycle[0]}" needs its own outputs.`
        : 'Resources need the outputs of each other: none of them can be the first.',
    expected: 'params without a circle of references',
    found: [...cycle, cycle[0]].map(uid => `"${uid}"`).join(' needs '),
    suggestion: 'remove one of these references',
    related: others,
  };
}
