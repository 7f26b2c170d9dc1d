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

import { JsonObject, SourceRange } from '@platform-orchestrator/score';

/** Where something was written, for messages. @public */
export interface SourcePlace {
  file: string;
  range?: SourceRange;
}

/** `kind: EnvironmentType`. @public */
export interface EnvironmentType {
  name: string;
  title?: string;
  description?: string;
  /** Place in the order of promotion, ascending. */
  order: number;
  /** Cannot be deleted; deploying needs a plan that a user submitted or approved. */
  protected: boolean;
  approvals?: { required: number; from: string[] };
  /** When a deployment has succeeded: its workloads run, or the target accepted them. */
  waitFor: 'ready' | 'applied';
  drift: 'report' | 'revert';
  place?: SourcePlace;
}

/** `kind: ResourceType`. @public */
export interface ResourceType {
  name: string;
  title?: string;
  description?: string;
  /** `direct`: a Score file may ask for it · `indirect`: only definitions may · `implicit`: in every environment where a definition matches. */
  use: 'direct' | 'indirect' | 'implicit';
  /** Never deleted or replaced without being confirmed by key. */
  stateful: boolean;
  /** JSON Schema 2020-12. */
  params?: JsonObject;
  outputs: { values?: JsonObject; secrets?: JsonObject };
  classes: Record<string, { description?: string }>;
  place?: SourcePlace;
}

/** Every given field must equal the context; `class` is always compared. @public */
export interface MatchingCriteria {
  environmentType?: string;
  application?: string;
  environment?: string;
  /** The id of the resource. */
  resource?: string;
  class?: string;
}

/** One co-provisioned resource of a definition. @public */
export interface Provision {
  /** The co-provisioned resource depends on the one that provisions it. */
  isDependent: boolean;
  /** Everything that depends on the provisioning resource also depends on the co-provisioned one. */
  matchDependents: boolean;
  /** May hold placeholders. */
  params?: JsonObject;
}

/** Which resources of its type a Score provisioner is for. @public */
export interface ProvisionerRule {
  /** Place among all provisioners: the first that matches wins. */
  order: number;
  /** Any, where it is missing. */
  class?: string;
  /** As Score's tools write it, such as `web.db`; any, where it is missing. */
  id?: string;
  /** Names of the params that it says to read: for people. */
  params: string[];
  /** Names of the outputs that it says to give: for people. */
  outputs: string[];
}

/** `kind: ResourceDefinition`. @public */
export interface ResourceDefinition {
  name: string;
  title?: string;
  description?: string;
  type: string;
  driver: string;
  /** May hold placeholders. */
  inputs: JsonObject;
  /** May hold placeholders; a leaf `{ store, ref, version? }` is read from a secret store when the node runs. */
  secrets: JsonObject;
  /** By `type[.class][#id]`. */
  provision: Record<string, Provision>;
  criteria: MatchingCriteria[];
  /** How its placeholders are spelled, where it was written for another orchestrator; Score provisioners have none. */
  dialect?: 'humanitec' | 'score';
  /** What it is for, where it comes from a file of Score provisioners: it has no criteria, and matches after all definitions that have. */
  provisioner?: ProvisionerRule;
  /** Name of the account whose credentials the driver gets as the secret input `account`; may be a placeholder. Only imported definitions have one. */
  account?: string;
  /** Hash of type, driver, inputs, secrets and provision: not of criteria, names or comments. 40 hex digits; people see the first four. */
  version: string;
  place?: SourcePlace;
}

/** All that a platform team wrote, checked as one. @public */
export interface DefinitionSet {
  /** Hash of everything in it. */
  version: string;
  environmentTypes: ReadonlyMap<string, EnvironmentType>;
  /** With the built-in types. */
  resourceTypes: ReadonlyMap<string, ResourceType>;
  definitions: ReadonlyMap<string, ResourceDefinition>;
  /** What imported definitions call their organization. */
  organization?: string;
  /** Credentials by the name of the account, for imported definitions; leaves may be `{ store, ref, version? }`. Never shown. */
  accounts?: ReadonlyMap<string, JsonObject>;
}
