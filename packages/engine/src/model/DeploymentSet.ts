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

import { Workload } from '@platform-orchestrator/score';

/**
 * Immutable description of all workloads of an application, with nothing that is specific to an environment.
 *
 * @public
 */
export interface DeploymentSet {
  /** Hash of the content, 40 hex digits. Positions and paths of files are not part of it. */
  hash: string;
  /** By name; placeholders unresolved, file sources inlined. */
  workloads: Record<string, Workload>;
}

/** The text of a Score file as it was given, kept beside the set for messages. @public */
export interface ScoreFile {
  /** As the caller names it, such as `apps/web/score.yaml`. */
  path: string;
  content: string;
}

/** How much of another environment or deployment is taken. @public */
export interface SourceSelection {
  /** Only these workloads of it, beside what the environment has. */
  workloads?: string[];
  /** The shared values as they were then, in place of the present ones. */
  withValues?: boolean;
}

/** Where a deployment's set comes from. @public */
export type DeploymentSource =
  | {
      kind: 'score';
      files: ScoreFile[];
      /** Ref of the entity that the files belong to, where they were read through the catalog. */
      entity?: string;
      /** Names of workloads that go. */
      remove?: string[];
      /** The files are the whole set. */
      complete?: boolean;
      /** `<workload>/<container>` to image, for `image: .`. */
      images?: Record<string, string>;
    }
  | {
      kind: 'set';
      set: string;
      /** Only these workloads of it, beside what the environment has. */
      workloads?: string[];
      /** Of the shared values; missing means the present ones. */
      valueVersion?: number;
      /** Where the set was found when it was asked for. */
      from?: { environment: string } | { deployment: string };
    }
  /** Retained, failed or orphaned resources that go; the rest of the environment stays as it is. */
  | { kind: 'prune'; keys: string[] }
  /** Detached resources that are asked for again are taken over; the rest of the environment stays as it is. */
  | { kind: 'adopt'; keys: string[] }
  /** Everything goes, with the environment: the empty graph. */
  | {
      kind: 'delete-environment';
      /** Keys of resources that stay outside and are managed no more, with all that they depend on. */
      detach?: string[];
    };

/** What a source is asked for as: what another environment or an earlier deployment has becomes a set at once. @public */
export type RequestedSource =
  | DeploymentSource
  | ({ kind: 'environment'; environment: string } & SourceSelection)
  | ({ kind: 'deployment'; deployment: string } & SourceSelection);
