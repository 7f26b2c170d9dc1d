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

import { NodeChange } from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';

/** What other definitions would do, as `platctl impact -o json` prints it. Stable: fields are added, none is renamed or removed within `v1`. */
export interface ImpactDocument {
  apiVersion: 'platctl.platform-orchestrator.io/v1';
  kind: 'Impact';
  /** Those that differ, in the order of their names. */
  definitions: ImpactDefinition[];
  /** Those that were asked for; none without Score files. */
  environments: ImpactEnvironment[];
}

export interface ImpactDefinition {
  name: string;
  type: string;
  effect: 'added' | 'removed' | 'changed';
  /** For `changed`: whether other resources match it now, whether those that match get something else. */
  changes: ('content' | 'criteria')[];
}

export interface ImpactEnvironment {
  application: string;
  environment: string;
  environmentType: string;
  /** Resources that would come, go, or get another definition, driver or other inputs, in the order of their names. */
  touched: ImpactResource[];
  /** How many resources stay as they are, but read what a touched one gives. */
  following: number;
  /** How many resources stay as they are, with those that follow. */
  untouched: number;
  /** Errors that the other definitions would bring: deployments would be refused. */
  problems: Diagnostic[];
}

export interface ImpactResource {
  /** `type.class#id`. */
  name: string;
  type: string;
  class: string;
  id: string;
  effect: 'added' | 'removed' | 'changed';
  changes: NodeChange[];
}
