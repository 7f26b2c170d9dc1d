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
import { renderContainer } from '../containers/renderContainer';
import { mergeFields } from '../overrides/mergeFields';
import { RenderContext } from '../RenderContext';
import { ownValue } from '../text/ownValue';
import { checkPod } from './checkPod';
import { ContainerMounts } from './PodMounts';
import { PodVolumes } from './podVolumes';
import { renderInitContainer } from './renderInitContainer';
import { withSecurityProfile } from './securityProfile';
import { startOrder } from './startOrder';

/** The pod: containers of the Score file, what drivers attach, overrides over both, and the security profile under all of it. */
export function renderPod(options: {
  mounts: ContainerMounts[];
  volumes: PodVolumes;
  context: RenderContext;
}): PodSpec {
  const { mounts, volumes, context } = options;
  const { workload, attached, overrides } = context.resolved;
  const order = startOrder({
    containers: workload.containers,
    report: context.report,
  });
  const render = (name: string): Container =>
    mergeFields(
      renderContainer({
        name,
        container: workload.containers[name],
        mounts: mounts
          .filter(({ container }) => container === name)
          .flatMap(({ mounts: ofContainer }) => ofContainer),
        context,
      }),
      ownValue(overrides?.containers, name) ?? {},
    ) as Container;
  const attachedContainers = attached?.containers ?? [];
  const initContainers = [
    ...attachedContainers.filter(isSidecar),
    ...order.first.map(({ name, ready }) =>
      renderInitContainer({ container: render(name), ready, context }),
    ),
  ];
  const pod: PodSpec = {
    ...(overrides?.serviceAccountName !== undefined && {
      serviceAccountName: overrides.serviceAccountName,
    }),
    ...(initContainers.length > 0 && { initContainers }),
    containers: [
      ...order.last.map(render),
      ...attachedContainers.filter(container => !isSidecar(container)),
    ],
    ...(volumes.volumes.length > 0 && { volumes: volumes.volumes }),
  };
  const complete = mergeFields(pod, (overrides?.pod?.fields ?? {}) as PodSpec);
  checkPod({ pod: complete, fromTemplates: volumes.fromTemplates, context });
  return withSecurityProfile(complete, context.target.securityProfile);
}

/** Kubernetes wants containers that always restart among the init containers; attached ones start before those of the workload. */
function isSidecar(container: Container): boolean {
  return container.restartPolicy === 'Always';
}
