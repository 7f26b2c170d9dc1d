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

import { legalLabelValue } from '../names/legalLabelValue';
import { RenderContext } from '../RenderContext';

export const INSTANCE_LABEL = 'app.kubernetes.io/instance';

/** The one label by which pods are selected. */
export function selectorLabels(context: RenderContext): Record<string, string> {
  return { [INSTANCE_LABEL]: legalLabelValue(context.target.instance) };
}

/**
 * The labels of every object: those of the target, and the common ones of Kubernetes.
 *
 * Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export function objectLabels(context: RenderContext): Record<string, string> {
  const { resolved, target } = context;
  return {
    ...legalLabels({
      'app.kubernetes.io/name': resolved.workload.metadata.name,
      'app.kubernetes.io/managed-by': target.product.managedBy,
      ...target.labels,
    }),
    ...selectorLabels(context),
  };
}

/** The same labels with values that the API server takes. */
export function legalLabels(
  labels: Record<string, string> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels ?? {}).map(([key, value]) => [
      key,
      legalLabelValue(value),
    ]),
  );
}
