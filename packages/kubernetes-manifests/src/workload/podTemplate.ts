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

import type { PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import { scoreAnnotations, workloadAnnotations } from '../metadata/annotations';
import { legalLabels, objectLabels } from '../metadata/objectLabels';
import { RenderContext } from '../RenderContext';

/** The pods with their labels and annotations. */
export function podTemplate(options: {
  pod: PodSpec;
  checksum: string | undefined;
  context: RenderContext;
}): PodTemplateSpec {
  const { pod, checksum, context } = options;
  const { overrides } = context.resolved;
  const { annotationPrefix } = context.target.product;
  return {
    metadata: {
      labels: {
        ...legalLabels(overrides?.labels),
        ...legalLabels(overrides?.pod?.labels),
        ...objectLabels(context),
      },
      annotations: {
        ...scoreAnnotations(context),
        ...overrides?.annotations,
        ...overrides?.pod?.annotations,
        ...workloadAnnotations(context),
        ...(checksum !== undefined && {
          [`${annotationPrefix}/configuration-checksum`]: checksum,
        }),
      },
    },
    spec: pod,
  };
}
