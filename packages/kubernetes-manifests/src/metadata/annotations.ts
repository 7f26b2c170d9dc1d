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

import { SCORE_ANNOTATION_PREFIX } from '../names/workloadNames';
import { RenderContext } from '../RenderContext';

/** The annotation that tells people and tools which workload an object belongs to. */
export function workloadAnnotations(
  context: RenderContext,
): Record<string, string> {
  const { resolved, target } = context;
  return {
    [`${target.product.annotationPrefix}/workload-name`]:
      resolved.workload.metadata.name,
  };
}

/** The annotations of the Score file that go to the pods: all but instructions for the rendering. */
export function scoreAnnotations(
  context: RenderContext,
): Record<string, string> {
  const { annotations = {} } = context.resolved.workload.metadata;
  return Object.fromEntries(
    Object.entries(annotations).filter(
      ([key]) => !key.startsWith(SCORE_ANNOTATION_PREFIX),
    ),
  );
}
