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
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_APPLICATION,
  RESOURCE_TYPE_ENVIRONMENT,
  applicationReadPermission,
  environmentReadPermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { DefinitionSource } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { ApplicationRecord, EnvironmentEntry } from '../applications/records';
import { ServiceAction } from '../config';
import { findApplication } from '../database/operations/application/findApplication';
import { listEnvironmentEntries } from '../database/operations/environment/listEnvironmentEntries';
import { AccessFilter, RuleCondition } from './AccessFilter';
import { ServiceAccess, ServiceRequest } from './ServiceAccess';
import { nameProtectedTypes } from './nameProtectedTypes';
import { applicationResourceRef, environmentResourceRef } from './resourceRefs';

type ApplicationPermission = ResourcePermission<
  typeof RESOURCE_TYPE_APPLICATION
>;
type EnvironmentPermission = ResourcePermission<
  typeof RESOURCE_TYPE_ENVIRONMENT
>;

/** What a request changes: the permission that users need, and the action that services are allowed by configuration; without one only users may. */
export interface Change<P> {
  permission: P;
  action?: ServiceAction;
}

/**
 * Finds what a request names, for those who may see it, and asks whether they may do what they want.
 *
 * @remarks
 * What somebody may not read is reported as absent (404), so that names cannot be found out. What they may read but not change is refused (403) with the
 * permission that is missing.
 */
export class AccessControl {
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #services: ServiceAccess;
  readonly #definitions: DefinitionSource;
  readonly #knex: Knex;

  constructor(options: {
    auth: AuthService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    services: ServiceAccess;
    definitions: DefinitionSource;
    knex: Knex;
  }) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#services = options.services;
    this.#definitions = options.definitions;
    this.#knex = options.knex;
  }

  /** Asks for a permission that is about nothing in particular. */
  async require(options: {
    credentials: BackstageCredentials;
    permission: BasicPermission;
    service?: ServiceRequest;
  }): Promise<void> {
    const { credentials, permission, service } = options;
    this.#requireOfService(credentials, service);
    if (!(await this.allows(credentials, permission))) {
      throw new NotAllowedError(`The permission ${permission.name} is missing`);
    }
  }

  /** Whether somebody has a permission that is about nothing in particular. */
  async allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW;
  }

  async findApplication(options: {
    credentials: BackstageCredentials;
    application: string;
    /** What is to be read of it. */
    read?: ApplicationPermission;
    change?: Change<ApplicationPermission>;
  }): Promise<ApplicationRecord> {
    const { credentials, application: name, change } = options;
    const { read = applicationReadPermission } = options;
    const application = await findApplication({ knex: this.#knex, name });
    const allows = (permission: ApplicationPermission) =>
      this.#allowsOn(credentials, permission, name);
    if (!application || !(await allows(read))) {
      throw new NotFoundError(`There is no application '${name}'`);
    }
    if (change) {
      const { action, permission } = change;
      this.#requireOfService(credentials, { action, application: name });
      if (!(await allows(permission))) {
        throw missing(permission, name);
      }
    }
    return application;
  }

  async findEnvironment(options: {
    credentials: BackstageCredentials;
    by: { application: string; environment: string } | { uid: string };
    /** What is to be read of it. */
    read?: EnvironmentPermission;
    change?: Change<EnvironmentPermission>;
    /** Says what is absent where it may not be read, such as a deployment of it. */
    absent?: string;
  }): Promise<EnvironmentEntry> {
    const { credentials, by, read = environmentReadPermission } = options;
    const [environment] = await listEnvironmentEntries({
      knex: this.#knex,
      filter: 'all',
      by: 'uid' in by ? { uids: [by.uid] } : by,
    });
    const ref = environment && `${environment.application}/${environment.name}`;
    const allows = (permission: EnvironmentPermission) =>
      this.#allowsOn(credentials, permission, ref);
    if (!environment || !(await allows(read))) {
      throw new NotFoundError(options.absent ?? describeAbsent(by));
    }
    if (options.change) {
      const { action, permission } = options.change;
      const { application, type: environmentType } = environment;
      const request = { action, application, environmentType };
      this.#requireOfService(credentials, request);
      if (!(await allows(permission))) {
        throw missing(permission, ref);
      }
    }
    return environment;
  }

  /** What of a list of applications somebody may read. */
  async applicationFilter(
    credentials: BackstageCredentials,
  ): Promise<AccessFilter> {
    return this.#filter(credentials, applicationReadPermission, conditions =>
      createConditionTransformer(
        this.#registry.getPermissionRuleset(applicationResourceRef),
      )(conditions),
    );
  }

  /** What of a list of environments, or of what is in them, somebody may read. */
  async environmentFilter(
    credentials: BackstageCredentials,
    permission: EnvironmentPermission = environmentReadPermission,
  ): Promise<AccessFilter> {
    return this.#filter(credentials, permission, conditions =>
      createConditionTransformer(
        this.#registry.getPermissionRuleset(environmentResourceRef),
      )(conditions),
    );
  }

  async #filter(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    transform: (
      conditions: Parameters<ReturnType<typeof createConditionTransformer>>[0],
    ) => PermissionCriteria<RuleCondition>,
  ): Promise<AccessFilter> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return nameProtectedTypes(
          transform(decision.conditions),
          this.#definitions.current(),
        );
      default:
        return 'none';
    }
  }

  async #allowsOn(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    resourceRef: string,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission, resourceRef }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  #requireOfService(
    credentials: BackstageCredentials,
    request: ServiceRequest | undefined,
  ): void {
    if (request && this.#auth.isPrincipal(credentials, 'service')) {
      this.#services.require(credentials, request);
    }
  }
}

function missing(permission: ResourcePermission, where: string) {
  return new NotAllowedError(
    `The permission ${permission.name} is missing for ${where}`,
  );
}

function describeAbsent(
  by: { application: string; environment: string } | { uid: string },
): string {
  return 'uid' in by
    ? `There is no environment ${by.uid}`
    : `There is no environment '${by.environment}' in an application '${by.application}'`;
}
