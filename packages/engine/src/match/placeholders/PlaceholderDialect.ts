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

import { nativeId } from '../nativeId';

/** What `${context.…}` can read. @public */
export type ContextField =
  | 'application.id'
  | 'environment.id'
  | 'environment.type'
  | 'deployment.id'
  | 'resource.id'
  | 'resource.type'
  | 'resource.class'
  | 'resource.key'
  /** The id as imported definitions know it: `modules.<workload>.externals.<name>`. */
  | 'resource.moduleId'
  /** What imported definitions call their organization. */
  | 'organization.id';

/** What a reference reads of a resource. @public */
export type ResourceAccessor = 'outputs' | 'values' | 'key' | 'account';

/** How placeholders are spelled in a definition. There is one grammar; dialects differ in words. */
export interface PlaceholderDialect {
  /** What begins a literal `${…}`. */
  escapes: readonly string[];
  context: ReadonlyMap<string, ContextField>;
  accessors: ReadonlyMap<string, ResourceAccessor>;
  /** Turns the id of a resource as it is written into the one that it has here. */
  readId: (id: string) => string;
  /** `${resources.dns.host}` is read as `${resources.dns.outputs.host}`. */
  outputsMayBeOmitted: boolean;
  /** What an unknown root is: a mistake, or text of another language that stays as it is. */
  unknownRoot: 'error' | 'text';
}

const NATIVE_CONTEXT: [string, ContextField][] = [
  ['application.id', 'application.id'],
  ['environment.id', 'environment.id'],
  ['environment.type', 'environment.type'],
  ['deployment.id', 'deployment.id'],
  ['resource.id', 'resource.id'],
  ['resource.type', 'resource.type'],
  ['resource.class', 'resource.class'],
  ['resource.key', 'resource.key'],
];

/** `apiVersion: platform-orchestrator.io/v1alpha1`. */
export const NATIVE_DIALECT: PlaceholderDialect = {
  escapes: ['$${'],
  context: new Map(NATIVE_CONTEXT),
  accessors: new Map([
    ['outputs', 'outputs'],
    ['values', 'values'],
    ['key', 'key'],
  ]),
  readId: id => id,
  outputsMayBeOmitted: false,
  unknownRoot: 'error',
};

/** `apiVersion: entity.humanitec.io/v1b1`: the spellings of Humanitec's documentation, old and new. */
export const HUMANITEC_DIALECT: PlaceholderDialect = {
  escapes: ['$${', '$\\{'],
  context: new Map([
    ['org.id', 'organization.id'],
    ['app.id', 'application.id'],
    ['env.id', 'environment.id'],
    ['env.type', 'environment.type'],
    ['deploy.id', 'deployment.id'],
    ['res.id', 'resource.moduleId'],
    ['res.type', 'resource.type'],
    ['res.class', 'resource.class'],
    ['res.guresid', 'resource.key'],
  ]),
  accessors: new Map([
    ['outputs', 'outputs'],
    ['values', 'values'],
    ['guresid', 'key'],
    ['account', 'account'],
  ]),
  readId: nativeId,
  outputsMayBeOmitted: true,
  unknownRoot: 'text',
};
