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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { nativeId } from '../../match/nativeId';
import {
  MatchingCriteria,
  Provision,
  SourcePlace,
} from '../../model/Definitions';
import { UnversionedDefinition } from '../definitions/toResourceDefinition';
import { driverAlias } from './driverAliases';

/** A valid entity of kind `Definition`. */
interface DefinitionEntity {
  name?: string;
  type: string;
  driver_type: string;
  driver_account?: string | null;
  driver_inputs?: {
    values?: JsonObject | null;
    secrets?: JsonObject | null;
    secret_refs?: JsonObject | null;
  } | null;
  provision?: Record<string, ProvisionEntity | null> | null;
  criteria?: CriteriaEntity[] | null;
}

interface ProvisionEntity {
  is_dependent?: boolean;
  match_dependents?: boolean;
  params?: JsonObject | null;
}

interface CriteriaEntity {
  env_type?: string;
  app_id?: string;
  env_id?: string;
  res_id?: string;
  class?: string;
}

/** Makes a resource definition of a valid entity. Placeholders stay as they are written; the definition says how they are spelled. */
export function toResourceDefinition(
  document: JsonObject,
  place: SourcePlace,
): UnversionedDefinition {
  const { id } = document.metadata as { id: string };
  const entity = document.entity as unknown as DefinitionEntity;
  const {
    values,
    secrets,
    secret_refs: references,
  } = entity.driver_inputs ?? {};
  const { driver, inputs } = driverAlias(entity.driver_type);
  return {
    name: id,
    ...(entity.name !== undefined &&
      entity.name !== id && { title: entity.name }),
    type: entity.type,
    driver,
    inputs: { ...inputs, ...values },
    secrets: references ? readReferences(references) : secrets ?? {},
    provision: Object.fromEntries(
      Object.entries(entity.provision ?? {}).map(([key, value]) => [
        key,
        readProvision(value ?? {}),
      ]),
    ),
    criteria: (entity.criteria ?? []).map(readCriteria),
    ...(entity.driver_account && { account: entity.driver_account }),
    dialect: 'humanitec',
    place,
  };
}

/** Leaves are `{ store, ref, version? }`, or `{ value }` with what stands there itself. */
function readReferences(references: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(references).map(([key, value]) => [
      key,
      isObject(value) ? readReference(value) : value,
    ]),
  );
}

function readReference(leaf: JsonObject): JsonValue {
  if (typeof leaf.value === 'string' && Object.keys(leaf).length === 1) {
    return leaf.value;
  }
  if (typeof leaf.store !== 'string' || typeof leaf.ref !== 'string') {
    return readReferences(leaf);
  }
  const { store, ref, version } = leaf;
  return {
    store,
    ref,
    ...(version !== undefined && version !== null && { version: `${version}` }),
  };
}

function readProvision(entity: ProvisionEntity): Provision {
  return {
    isDependent: entity.is_dependent ?? false,
    matchDependents: entity.match_dependents ?? false,
    ...(entity.params && { params: entity.params }),
  };
}

function readCriteria(entity: CriteriaEntity): MatchingCriteria {
  const fields: MatchingCriteria = {
    environmentType: entity.env_type,
    application: entity.app_id,
    environment: entity.env_id,
    resource: entity.res_id === undefined ? undefined : nativeId(entity.res_id),
    class: entity.class,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
