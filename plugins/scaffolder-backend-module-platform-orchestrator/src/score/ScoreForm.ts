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

import { JsonObject } from '@backstage/types';

/** What a template asks a person about a workload: the part of Score that a form can hold. */
export interface ScoreForm {
  /** Name of the workload. */
  name: string;
  annotations?: Record<string, string>;
  /** Name of the container; `main` where it is missing. */
  container?: string;
  /** `.`, the default, means: given when it is deployed. */
  image?: string;
  command?: string[];
  args?: string[];
  /** A single service port named `http`; `ports` names several. */
  port?: number;
  ports?: Record<string, ScoreFormPort>;
  /** HTTP path that answers once the container is ready; asked on the first port. */
  readinessPath?: string;
  /** Values may hold placeholders. */
  variables?: Record<string, string | number | boolean>;
  resources?: ScoreFormResource[] | Record<string, ScoreFormRequest>;
}

/** A service port; `targetPort` is the one inside the container. */
export interface ScoreFormPort {
  port: number;
  targetPort?: number;
  protocol?: 'TCP' | 'UDP';
}

/** What a resource is asked for with. */
export interface ScoreFormRequest {
  type: string;
  class?: string;
  id?: string;
  params?: JsonObject;
}

/** A request with its name, as lists of a form hold it. */
export interface ScoreFormResource extends ScoreFormRequest {
  name: string;
}
