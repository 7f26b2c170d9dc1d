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
  ComputeResources,
  Container,
  JsonPath,
} from '@platform-orchestrator/score';
import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import { ProblemReport } from '../problems/ProblemReport';
import { parseQuantity } from '../quantities/parseQuantity';
import { printQuantity } from '../quantities/printQuantity';
import { Quantity } from '../quantities/Quantity';

const KINDS = ['cpu', 'memory'] as const;

type Quantities = Partial<Record<(typeof KINDS)[number], Quantity>>;

/** Limits and requests in the spelling of Kubernetes. */
export function renderResources(options: {
  resources: Container['resources'];
  path: JsonPath;
  report: ProblemReport;
}): ResourceRequirements | undefined {
  const { resources, path, report } = options;
  const limits = readQuantities({
    amounts: resources?.limits,
    path: [...path, 'limits'],
    report,
  });
  const requests = readQuantities({
    amounts: resources?.requests,
    path: [...path, 'requests'],
    report,
  });
  for (const kind of KINDS) {
    const request = requests[kind];
    const limit = limits[kind];
    if (request && limit && request.nano > limit.nano) {
      report.add({
        code: 'invalid-quantity',
        path: [...path, 'requests', kind],
        message: `The request for ${kind} is above the limit.`,
        expected: `at most ${printQuantity(limit)}`,
        found: printQuantity(request),
      });
    }
  }
  return Object.keys({ ...limits, ...requests }).length === 0
    ? undefined
    : {
        ...printQuantities('limits', limits),
        ...printQuantities('requests', requests),
      };
}

function readQuantities(options: {
  amounts: ComputeResources | undefined;
  path: JsonPath;
  report: ProblemReport;
}): Quantities {
  const { amounts, path, report } = options;
  const quantities: Quantities = {};
  for (const kind of KINDS) {
    const text = amounts?.[kind];
    if (text === undefined) {
      continue;
    }
    const quantity = parseQuantity(text);
    if (quantity) {
      quantities[kind] = quantity;
    } else {
      report.add({
        code: 'invalid-quantity',
        path: [...path, kind],
        message: `This is no amount of ${kind}.`,
        expected: kind === 'cpu' ? 'such as 0.5 or 500m' : 'such as 512Mi',
        found: text.slice(0, 80),
      });
    }
  }
  return quantities;
}

function printQuantities(
  name: 'limits' | 'requests',
  quantities: Quantities,
): ResourceRequirements {
  const entries = Object.entries(quantities).map(
    ([kind, quantity]) => [kind, printQuantity(quantity)] as const,
  );
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
}
