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

/**
 * Bounds of what is read, so that no file can take the process down. Over a bound the answer is an error.
 *
 * @public
 */
export interface YamlLimits {
  /** Size of the text in UTF-8. A ConfigMap or Secret of Kubernetes holds 1 MiB at most, so no workload needs more. */
  maxBytes: number;
  /** Collections within collections; never more than {@link MAX_DEPTH}. */
  maxDepth: number;
  /** Scalars and collections, each use of an alias counted with all that it stands for. */
  maxNodes: number;
  /** Letters of a key. YAML itself allows keys before a ":" no more than 1024. */
  maxKeyLength: number;
  /** Documents in one text. */
  maxDocuments: number;
}

/** The bounds unless the caller gives others. @public */
export const DEFAULT_YAML_LIMITS: YamlLimits = {
  maxBytes: 1024 * 1024,
  maxDepth: 100,
  maxNodes: 50_000,
  maxKeyLength: 1024,
  maxDocuments: 1_000,
};

/**
 * What reads a document calls itself for each level: deeper, no setting allows, so that the stack of no engine ends.
 *
 * @public
 */
export const MAX_DEPTH = 500;
