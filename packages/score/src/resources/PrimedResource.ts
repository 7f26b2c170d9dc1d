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

import { JsonObject } from '../model/Json';
import { Workload } from '../model/Workload';
import { SourceMap } from '../source/SourceMap';

/**
 * A resource that one or several workloads ask for.
 *
 * @public
 */
export interface PrimedResource {
  /** See `resourceUid`. */
  uid: string;
  type: string;
  class: string;
  id: string;
  /** As written by `sourceWorkload`, placeholders unresolved. */
  params?: JsonObject;
  metadata?: JsonObject;
  /** The workload whose metadata and resources the placeholders of `params` mean: the last that gives params, else the first. */
  sourceWorkload: string;
  /** Who asks for it, in the order of the names of workloads and resources. */
  requests: { workload: string; resource: string }[];
}

/** A workload with its source, so that problems get a place. @public */
export interface WorkloadWithSource {
  workload: Workload;
  source?: SourceMap;
}
