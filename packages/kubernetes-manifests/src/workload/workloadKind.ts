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
import { ownValue } from '../text/ownValue';

/** Says what a workload becomes; without it a Deployment. */
export const KIND_ANNOTATION = `${SCORE_ANNOTATION_PREFIX}kind`;

export type WorkloadKind = 'Deployment' | 'StatefulSet';

export function workloadKind(context: RenderContext): WorkloadKind {
  const { annotations } = context.resolved.workload.metadata;
  const kind = ownValue(annotations, KIND_ANNOTATION) ?? 'Deployment';
  if (kind === 'Deployment' || kind === 'StatefulSet') {
    return kind;
  }
  context.report.add({
    code: 'unsupported-kind',
    path: ['metadata', 'annotations', KIND_ANNOTATION],
    message: 'A workload cannot be rendered as this kind of object.',
    found: kind,
    candidates: ['Deployment', 'StatefulSet'],
  });
  return 'Deployment';
}
