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
import { MetadataOverrides } from '../model/WorkloadOverrides';
import { RenderContext } from '../RenderContext';
import { legalLabels, objectLabels } from './objectLabels';

/** Name, namespace and labels of an object, and whatever else is to be on it. */
export function metadataOf(
  context: RenderContext,
  name: string,
  extra: MetadataOverrides = {},
): ObjectMeta & { name: string } {
  const { namespace } = context.target;
  const { annotations = {} } = extra;
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    labels: { ...legalLabels(extra.labels), ...objectLabels(context) },
    ...(Object.keys(annotations).length > 0 && { annotations }),
  };
}
