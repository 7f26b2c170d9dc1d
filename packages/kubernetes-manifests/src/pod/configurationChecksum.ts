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

import type { ConfigMap, PodSpec } from 'kubernetes-types/core/v1';
import { RenderContext } from '../RenderContext';
import { podSecretNames } from './podSecretNames';

/**
 * A checksum of what the pods are configured with and the pod template doesn't show: contents of ConfigMaps, and versions of Secrets
 * whose names don't change with their content. Kubernetes starts new pods when it changes.
 */
export function configurationChecksum(options: {
  configMaps: ConfigMap[];
  pod: PodSpec;
  context: RenderContext;
}): string | undefined {
  const { configMaps, pod, context } = options;
  const { hash, secretVersion } = context.target;
  const content = [
    ...configMaps.map(({ metadata, binaryData }) => [
      metadata?.name,
      binaryData,
    ]),
    ...podSecretNames(pod).flatMap(name => {
      const version = secretVersion?.(name);
      return version === undefined ? [] : [[name, version]];
    }),
  ];
  return content.length === 0 ? undefined : hash(JSON.stringify(content));
}
