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

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
  Permission,
  PolicyDecision,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_APPLICATION,
  RESOURCE_TYPE_ENVIRONMENT,
  environmentDeployPermission,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  applicationConditions,
  createApplicationConditionalDecision,
  createEnvironmentConditionalDecision,
  environmentConditions,
} from '../permissions/conditions';

/**
 * The permissions service with a policy as a platform team would write it. Conditions on one resource are evaluated by the plugin, through the endpoint that the
 * permission backend asks as well; services may do everything, as in Backstage.
 */
export const policyPermissions = createServiceFactory({
  service: coreServices.permissions,
  deps: { auth: coreServices.auth, discovery: coreServices.discovery },
  factory: ({ auth, discovery }) => ({
    authorize: (requests, { credentials }) =>
      Promise.all(
        requests.map(async ({ permission, resourceRef }) =>
          settle(
            { auth, discovery },
            decideFor(auth, credentials, permission),
            resourceRef,
          ),
        ),
      ),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) =>
        decideFor(auth, credentials, permission),
      ),
  }),
});

function decideFor(
  auth: AuthService,
  credentials: BackstageCredentials,
  permission: Permission,
): PolicyDecision {
  return auth.isPrincipal(credentials, 'user')
    ? decide(permission, [credentials.principal.userEntityRef])
    : { result: AuthorizeResult.ALLOW };
}

/** Has the plugin evaluate conditions. */
async function settle(
  services: { auth: AuthService; discovery: DiscoveryService },
  decision: PolicyDecision,
  resourceRef: string | undefined,
): Promise<DefinitivePolicyDecision> {
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return decision;
  }
  const { auth, discovery } = services;
  const { pluginId, resourceType, conditions } = decision;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: pluginId,
  });
  const baseUrl = await discovery.getBaseUrl(pluginId);
  const response = await fetch(
    `${baseUrl}/.well-known/backstage/permissions/apply-conditions`,
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({
        items: [{ id: '1', resourceRef, resourceType, conditions }],
      }),
    },
  );
  const { items } = await response.json();
  return { result: items[0].result };
}

/** `admin` may do everything, owners see and change what they own and deploy to what is not protected, and nobody else sees anything. */
function decide(permission: Permission, claims: string[]): PolicyDecision {
  if (claims.includes('user:default/admin')) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isPermission(permission, environmentDeployPermission)) {
    return createEnvironmentConditionalDecision(permission, {
      allOf: [
        environmentConditions.isOwner({ claims }),
        { not: environmentConditions.isProtected() },
      ],
    });
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_ENVIRONMENT)) {
    return createEnvironmentConditionalDecision(permission, {
      anyOf: [
        environmentConditions.isOwner({ claims }),
        environmentConditions.hasApplication({ applications: ['none'] }),
      ],
    });
  }
  if (
    isResourcePermission(permission, RESOURCE_TYPE_APPLICATION) &&
    permission.name !== 'platform-orchestrator.application.delete'
  ) {
    return createApplicationConditionalDecision(
      permission,
      applicationConditions.isOwner({ claims }),
    );
  }
  return { result: AuthorizeResult.DENY };
}
