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

import { PrintedPlan } from '../output/formatPlan';
import { PlanDocument } from './PlanDocument';

/** What people see of a plan that no portal made. */
export function printedPlan(document: PlanDocument): PrintedPlan {
  const { application, environment, environmentType } = document;
  return {
    ...document,
    title: `Plan of ${application}/${environment} (${environmentType})`,
    // they are told with their places, on standard error
    warnings: [],
    nodes: document.nodes.map(({ name, blockedBy, ...node }) => ({
      ...node,
      key: name,
      ...(blockedBy.length > 0 && {
        blocked: `blocked until ${blockedBy.join(', ')} is confirmed`,
      }),
    })),
  };
}
