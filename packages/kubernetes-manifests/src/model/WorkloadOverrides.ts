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

import type { Container, PodSpec } from 'kubernetes-types/core/v1';

/**
 * What a platform adds to a workload beyond Score. It is laid over the rendered objects, and it wins.
 *
 * @public
 */
export interface WorkloadOverrides extends MetadataOverrides {
  /** The Deployment or StatefulSet only; the labels and annotations beside this field go there and to the pods. */
  deployment?: MetadataOverrides;
  /** The pods: labels, annotations and any fields of a PodSpec. */
  pod?: MetadataOverrides & { fields?: Partial<PodSpec> };
  /** The Service. */
  service?: MetadataOverrides;
  /** The pods run under this account; its token is mounted. */
  serviceAccountName?: string;
  replicas?: number;
  /** Any fields of a container, by its name in the Score file. */
  containers?: Record<string, Partial<Container>>;
}

/** @public */
export interface MetadataOverrides {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}
