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

import { fileSources } from './files/fileSources';
import { renderFileMounts } from './files/renderFileMounts';
import { checkMetadata } from './metadata/checkMetadata';
import { KubernetesObject } from './model/KubernetesObject';
import { RenderTarget } from './model/RenderTarget';
import { ResolvedWorkload } from './model/ResolvedWorkload';
import { checkOverrides } from './overrides/checkOverrides';
import { configurationChecksum } from './pod/configurationChecksum';
import { podVolumes } from './pod/podVolumes';
import { renderPod } from './pod/renderPod';
import { createContext } from './RenderContext';
import { renderHeadlessService } from './service/renderHeadlessService';
import { renderService } from './service/renderService';
import { compareText } from './text/compareText';
import { renderClaim } from './volumes/renderClaim';
import { renderVolumes } from './volumes/renderVolumes';
import { podTemplate } from './workload/podTemplate';
import { renderDeployment } from './workload/renderDeployment';
import { renderStatefulSet } from './workload/renderStatefulSet';
import { workloadKind } from './workload/workloadKind';

/**
 * The Kubernetes objects of a workload, in the order in which they can be applied: ConfigMaps, claims, Services, and last the Deployment
 * or StatefulSet. The same input gives the same objects in the same order, whatever the order of the input's maps.
 *
 * The Secrets of {@link derivedSecrets} are not among them: how those are made is the target's concern.
 *
 * @throws {@link ManifestError} with everything that Kubernetes would refuse
 *
 * @example
 * ```ts
 * renderWorkload({
 *   resolved: {
 *     workload,
 *     variables: { main: { URL: ['postgres://app:', { name: 'db-7f3a', key: 'password' }, '@db'] } },
 *     files: {},
 *     volumes: {},
 *   },
 *   target: { namespace: 'shop', instance: 'web-4b1d', hash },
 * });
 * ```
 *
 * @public
 */
export function renderWorkload(options: {
  resolved: ResolvedWorkload;
  target: RenderTarget;
}): KubernetesObject[] {
  const context = createContext(options);
  const { workload } = context.resolved;
  checkMetadata(context);
  checkOverrides(context);
  const kind = workloadKind(context);
  const sources = fileSources(context);
  const configMaps = sources.flatMap(({ content }) =>
    content.kind === 'configMap' ? [content.configMap] : [],
  );
  const { mounts: volumeMounts, claims } = renderVolumes(context);
  const fileMounts = renderFileMounts({ sources, context });
  // Container by container, first its volumes and then its files.
  const mounts = [...volumeMounts, ...fileMounts].sort((left, right) =>
    compareText(left.container, right.container),
  );
  const volumes = podVolumes({ kind, mounts, claims, context });
  const pod = renderPod({ mounts, volumes, context });
  const checksum = configurationChecksum({ configMaps, pod, context });
  const template = podTemplate({ pod, checksum, context });
  const service = renderService(context);
  const objects =
    kind === 'StatefulSet'
      ? [
          ...configMaps,
          ...service,
          renderHeadlessService(context),
          renderStatefulSet({ template, claims, context }),
        ]
      : [
          ...configMaps,
          ...claims.map(claim => renderClaim(context, claim)),
          ...service,
          renderDeployment({ template, claims, context }),
        ];
  context.report.throwFor(workload.metadata.name);
  return objects as KubernetesObject[];
}
