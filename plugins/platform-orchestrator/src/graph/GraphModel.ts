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

import { Origin } from '@platform-orchestrator/backstage-plugin-common';
import { LabelledNode, StatusName } from '../components';

/** A node as a graph shows it, wherever it comes from: an environment, a plan or a deployment. */
export interface GraphItem extends LabelledNode {
  key: string;
  status: StatusName;
}

/** `from` is there before `to`: outputs flow this way. */
export interface GraphConnection {
  from: string;
  to: string;
  /** The places that made it; missing where only the order is known. */
  origins?: Origin[];
}

/** What a graph shows. */
export interface GraphModel {
  items: GraphItem[];
  connections: GraphConnection[];
}

const PROBLEMS: StatusName[] = [
  'failed',
  'degraded',
  'drifted',
  'unknown',
  'blocked',
];

/** Whether somebody should look at it. */
export function isProblem(item: GraphItem): boolean {
  return PROBLEMS.includes(item.status);
}
