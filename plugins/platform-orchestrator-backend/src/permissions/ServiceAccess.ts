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
  BackstageCredentials,
  BackstageServicePrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { ServiceAccessRule, ServiceAction } from '../config';

/** What a service wants to do, and where. */
export interface ServiceRequest {
  /** Missing for what only users may do. */
  action?: ServiceAction;
  application?: string;
  environmentType?: string;
}

/**
 * Decides what services may write. Backstage's permission framework lets every service do everything, so `platformOrchestrator.serviceAccess` is asked instead.
 */
export class ServiceAccess {
  readonly #rules: readonly ServiceAccessRule[];

  constructor(options: { rules: readonly ServiceAccessRule[] }) {
    this.#rules = options.rules;
  }

  /** @throws NotAllowedError that names what to add to the configuration */
  require(
    credentials: BackstageCredentials<BackstageServicePrincipal>,
    request: ServiceRequest,
  ): void {
    const { subject } = credentials.principal;
    const { action } = request;
    if (action === undefined) {
      throw new NotAllowedError(
        `The service '${subject}' may not do this: only users may`,
      );
    }
    const isAllowed = this.#rules.some(
      rule =>
        rule.subject === subject &&
        rule.actions.includes(action) &&
        includes(rule.applications, request.application) &&
        includes(rule.environmentTypes, request.environmentType),
    );
    if (!isAllowed) {
      throw new NotAllowedError(
        `The service '${subject}' may not ${action.replace('-', ' ')} here: ` +
          `platformOrchestrator.serviceAccess has no rule with { subject: '${subject}', actions: [${action}] } for it`,
      );
    }
  }
}

/** A rule without a list is about all; one with a list says nothing of what has no name. */
function includes(
  allowed: readonly string[] | undefined,
  value: string | undefined,
): boolean {
  return (
    allowed === undefined || (value !== undefined && allowed.includes(value))
  );
}
