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

import { JsonObject } from '@platform-orchestrator/score';
import {
  Provision,
  ResourceDefinition,
  SourcePlace,
} from '../../model/Definitions';
import { readMetadata } from './readMetadata';

/** A definition whose version is not computed yet. */
export type UnversionedDefinition = Omit<ResourceDefinition, 'version'>;

/** Makes a resource definition of a valid document, with the defaults filled in. */
export function toResourceDefinition(
  document: JsonObject,
  place: SourcePlace,
): UnversionedDefinition {
  const spec = document.spec as JsonObject &
    Partial<Omit<UnversionedDefinition, 'provision'>> & {
      provision?: Record<string, Partial<Provision>>;
    };
  return {
    ...readMetadata(document),
    type: spec.type!,
    driver: spec.driver!,
    inputs: spec.inputs ?? {},
    secrets: spec.secrets ?? {},
    provision: Object.fromEntries(
      Object.entries(spec.provision ?? {}).map(([key, value]) => [
        key,
        { isDependent: false, matchDependents: false, ...value },
      ]),
    ),
    criteria: spec.criteria ?? [],
    place,
  };
}
