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

import { JsonValue } from '@platform-orchestrator/score';

/**
 * A value with its placeholders parsed and their references resolved to nodes: what params and inputs of a node are made from.
 * Score files and definitions compile to the same form, so there is one evaluator.
 *
 * `secretFrom` names where a value was written among secrets, such as `definition:postgres-shared`: all of it is secret.
 *
 * @public
 */
export type Expression =
  | { kind: 'literal'; value: JsonValue; secretFrom?: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'object'; entries: [key: string, value: Expression][] }
  | TextExpression
  | StoreReference;

/**
 * Text with placeholders.
 *
 * - `score`: everything becomes text, encoded as the Score reference implementation does.
 * - `definition`: a string that is exactly one placeholder keeps the value's type; inside text strings are raw and all else is JSON.
 *
 * @public
 */
export interface TextExpression {
  kind: 'text';
  mode: 'score' | 'definition';
  /** What the text becomes, where the schema of the params wants no text. */
  as?: 'number' | 'integer' | 'boolean';
  secretFrom?: string;
  parts: (string | Placeholder)[];
}

/** A secret of an external store, read when the node runs and never kept. @public */
export interface StoreReference {
  kind: 'store';
  store: string;
  ref: string;
  version?: string;
}

/** @public */
export type Placeholder = PlaceholderTarget & {
  /** As written, without `${` and `}`. */
  text: string;
};

/** @public */
export type PlaceholderTarget =
  /** Outputs of one node; an empty path is the map of all of them. */
  | { kind: 'outputs'; node: string; path: string[] }
  /** Plain outputs of one node, without secrets. */
  | { kind: 'values'; node: string }
  /** Key of one node. */
  | { kind: 'key'; node: string }
  /** One output of several nodes: the list of them, `null` where one lacks it. */
  | { kind: 'selected'; nodes: string[]; path: string[] }
  /** Known when the graph is made, such as `context.environment.id`. */
  | { kind: 'known'; value: JsonValue }
  /** Known only when a deployment runs. */
  | { kind: 'deploymentId' }
  | { kind: 'sharedValue'; name: string }
  /** Something that this installation lacks, such as an account: a problem of the node that needs it. */
  | { kind: 'missing'; message: string; nextStep: string }
  /** Name and ports of another workload's service, computed by the target before anything runs. */
  | { kind: 'service'; workload: string; path: string[] };
