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

import { Plan } from '../model/Plan';

/** Environments with fewer nodes may lose all of them without confirmation. */
const SMALL_ENVIRONMENT = 5;

/** Why a plan must be confirmed as a whole; undefined when it need not. */
export function checkDeleteShare(
  plan: Plan,
  existing: number,
  share: number,
): string | undefined {
  const deletes = plan.counts.delete + plan.counts.replace;
  if (existing < SMALL_ENVIRONMENT || deletes / existing <= share) {
    return undefined;
  }
  return `${deletes} of ${existing} resources would be deleted or replaced; more than ${Math.round(
    share * 100,
  )} % need confirmation (confirm.deletes)`;
}
