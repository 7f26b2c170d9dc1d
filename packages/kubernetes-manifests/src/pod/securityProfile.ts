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

import type {
  Container,
  PodSpec,
  SecurityContext,
} from 'kubernetes-types/core/v1';
import { SecurityProfileName } from '../model/RenderTarget';
import { mergeFields } from '../overrides/mergeFields';

const SECCOMP = { seccompProfile: { type: 'RuntimeDefault' } };

/** What a profile sets on a pod and on each of its containers, and only where nothing else is set. */
interface SecurityProfile {
  pod: Partial<PodSpec>;
  container: SecurityContext;
}

/**
 * The profiles as a table. Source of `restricted`: https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
const PROFILES: Record<SecurityProfileName, SecurityProfile> = {
  none: { pod: {}, container: {} },
  baseline: {
    pod: { securityContext: SECCOMP },
    container: { allowPrivilegeEscalation: false },
  },
  restricted: {
    pod: { securityContext: { runAsNonRoot: true, ...SECCOMP } },
    container: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    },
  },
};

/** The pod with the settings of the profile under its own, which a driver or an override may have set. */
export function withSecurityProfile(
  pod: PodSpec,
  name: SecurityProfileName,
): PodSpec {
  if (name === 'none') {
    return pod;
  }
  const withToken = withoutUnusedToken(pod);
  if (pod.os?.name === 'windows') {
    // The other settings are those of Linux, and the API server refuses them here.
    return withToken;
  }
  const profile = PROFILES[name];
  const secure = (container: Container): Container =>
    mergeFields({ securityContext: profileFor(container, profile) }, container);
  return {
    ...mergeFields(profile.pod, withToken),
    containers: pod.containers.map(secure),
    ...(pod.initContainers && {
      initContainers: pod.initContainers.map(secure),
    }),
  };
}

/** An account is named so that the program can use it; nothing else needs its token. */
function withoutUnusedToken(pod: PodSpec): PodSpec {
  return pod.serviceAccountName === undefined
    ? { automountServiceAccountToken: false, ...pod }
    : pod;
}

/** The API server refuses a privileged container that may not gain privileges. */
function profileFor(
  container: Container,
  profile: SecurityProfile,
): SecurityContext {
  const { privileged, capabilities } = container.securityContext ?? {};
  const gains = privileged || capabilities?.add?.includes('SYS_ADMIN');
  const { allowPrivilegeEscalation, ...rest } = profile.container;
  return gains ? rest : { allowPrivilegeEscalation, ...rest };
}
