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

import { ContextField, ResourceAccessor } from './PlaceholderDialect';
import { ResourcePattern } from './ResourcePattern';

/** Text of a definition split at its placeholders, escapes undone. @public */
export type DefinitionTextPart = string | DefinitionPlaceholder;

/** A placeholder of a definition. @public */
export interface DefinitionPlaceholder {
  /** As written, without `${` and `}`. */
  text: string;
  /** Offset of the `$` in the text. */
  offset: number;
  /** Length in the text, braces included. */
  length: number;
  target: DefinitionTarget;
}

/** What a placeholder of a definition means, before it is known for which resource. @public */
export type DefinitionTarget =
  | { kind: 'context'; field: ContextField }
  | { kind: 'sharedValue'; name: string }
  | ResourceReference
  | ResourceSelector;

/** One resource: added when it is missing. @public */
export interface ResourceReference {
  kind: 'reference';
  resource: ResourcePattern;
  accessor: ResourceAccessor;
  /** Of `outputs`; empty means all of them. */
  path: string[];
}

/** All resources that one resource depends on, or that depend on it. @public */
export interface ResourceSelector {
  kind: 'selector';
  /** Where the search starts; not added when it is missing. */
  pivot: ResourcePattern;
  direction: 'dependencies' | 'dependents';
  /** A missing class or id means any. */
  selected: ResourcePattern;
  path: string[];
}

/** A placeholder that cannot be read. @public */
export interface PlaceholderMistake {
  /** Of the placeholder in the text. */
  offset: number;
  length: number;
  /** As written, with `${` and `}`. */
  placeholder: string;
  message: string;
  severity: 'error' | 'warning';
  expected?: string;
  found?: string;
  suggestion?: string;
}
