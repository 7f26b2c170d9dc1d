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

import { EnvironmentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { StatusName } from '../../components';
import { healthOf } from '../../summary';

/** From the one that most needs somebody to look at it. */
const WORST_FIRST: StatusName[] = [
  'degraded',
  'unknown',
  'progressing',
  'healthy',
  'paused',
  'not-deployed',
];

/** The health of several environments, which is that of the worst. */
export function worstHealth(environments: EnvironmentSummary[]): StatusName {
  const found = new Set(environments.map(healthOf));
  return WORST_FIRST.find(health => found.has(health)) ?? 'unknown';
}
