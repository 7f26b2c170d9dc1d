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
  ResourcePermission,
  createPermission,
} from '@backstage/plugin-permission-common';

/** @public */
export const RESOURCE_TYPE_APPLICATION = 'platform-orchestrator-application';

/** @public */
export const RESOURCE_TYPE_ENVIRONMENT = 'platform-orchestrator-environment';

function ofApplication(
  verb: string,
  action: 'read' | 'update' | 'delete',
): ResourcePermission<typeof RESOURCE_TYPE_APPLICATION> {
  return createPermission({
    name: `platform-orchestrator.application.${verb}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_APPLICATION,
  });
}

function ofEnvironment(
  name: string,
  action: 'read' | 'update' | 'delete',
): ResourcePermission<typeof RESOURCE_TYPE_ENVIRONMENT> {
  return createPermission({
    name: `platform-orchestrator.${name}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_ENVIRONMENT,
  });
}

/** See an application and the names of its environments. @public */
export const applicationReadPermission = ofApplication('read', 'read');

/** Add an application. @public */
export const applicationCreatePermission = createPermission({
  name: 'platform-orchestrator.application.create',
  attributes: { action: 'create' },
});

/** Change title, description or owner of an application. @public */
export const applicationUpdatePermission = ofApplication('update', 'update');

/** Remove an application that holds nothing any more. @public */
export const applicationDeletePermission = ofApplication('delete', 'delete');

/** See what is deployed in an environment, with graph, plans and logs. @public */
export const environmentReadPermission = ofEnvironment(
  'environment.read',
  'read',
);

/** Add an environment to an application. @public */
export const environmentCreatePermission = createPermission({
  name: 'platform-orchestrator.environment.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_APPLICATION,
});

/** Change an environment. @public */
export const environmentUpdatePermission = ofEnvironment(
  'environment.update',
  'update',
);

/** Remove an environment with everything in it. @public */
export const environmentDeletePermission = ofEnvironment(
  'environment.delete',
  'delete',
);

/** Plan, deploy and cancel in an environment. @public */
export const environmentDeployPermission = ofEnvironment(
  'environment.deploy',
  'update',
);

/** See the shared values of an application and its environments, secrets only by name. @public */
export const valueReadPermission = createPermission({
  name: 'platform-orchestrator.value.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_APPLICATION,
});

/** Change shared values; those of an environment need `environment.update` as well. @public */
export const valueUpdatePermission = createPermission({
  name: 'platform-orchestrator.value.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_APPLICATION,
});

/** Approve or reject deployments of others in an environment. Only users may: a service token is refused whatever the policy says. @public */
export const environmentApprovePermission = ofEnvironment(
  'environment.approve',
  'update',
);

/** See the resources of an environment with their plain outputs. @public */
export const resourceReadPermission = ofEnvironment('resource.read', 'read');

/** Delete resources that nothing asks for any more. @public */
export const resourcePrunePermission = ofEnvironment(
  'resource.prune',
  'delete',
);

/** See resource types, definitions, drivers and why a definition matches. @public */
export const platformReadPermission = createPermission({
  name: 'platform-orchestrator.platform.read',
  attributes: { action: 'read' },
});

/** All permissions of the platform orchestrator. @public */
export const platformOrchestratorPermissions = [
  applicationReadPermission,
  applicationCreatePermission,
  applicationUpdatePermission,
  applicationDeletePermission,
  environmentReadPermission,
  environmentCreatePermission,
  environmentUpdatePermission,
  environmentDeletePermission,
  environmentDeployPermission,
  valueReadPermission,
  valueUpdatePermission,
  environmentApprovePermission,
  resourceReadPermission,
  resourcePrunePermission,
  platformReadPermission,
];
