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

import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import { workloadAnnotations } from '../metadata/annotations';
import { metadataOf } from '../metadata/metadataOf';
import { RenderContext } from '../RenderContext';

/** Metadata of the Deployment or StatefulSet. The annotations of the Score file are for the pods. */
export function workloadMetadata(
  context: RenderContext,
  name: string,
): ObjectMeta {
  const { overrides } = context.resolved;
  return metadataOf(context, name, {
    labels: { ...overrides?.labels, ...overrides?.deployment?.labels },
    annotations: {
      ...overrides?.annotations,
      ...overrides?.deployment?.annotations,
      ...workloadAnnotations(context),
    },
  });
}
