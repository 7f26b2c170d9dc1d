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

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import {
  DefinitionImport,
  OrchestratorSettings,
} from '@platform-orchestrator/engine';

/** Everything under `platformOrchestrator` that this package reads, checked, with defaults filled in. */
export interface PlatformOrchestratorConfig {
  /** Absolute path of a folder that this machine keeps. */
  dataDirectory: string;
  definitions: DefinitionSourceConfig[];
  secrets: {
    /** The first one encrypts, all decrypt; empty where none is configured. */
    keys: WrappingKeyConfig[];
    /** By name. */
    stores: ReadonlyMap<string, SecretStoreConfig>;
  };
  serviceAccess: ServiceAccessRule[];
  settings: OrchestratorSettings;
  retention: RetentionSettings;
  import: ImportConfig;
  /** Score files of entities may be read from `file` locations of this machine. */
  allowFileLocations: boolean;
}

/** What of the past is kept, beyond what resources and a way back need. */
export interface RetentionSettings {
  /** The newest ones of each environment that are kept at any age. */
  deployments: number;
  /** Milliseconds since their end that the others are kept, with their journals. */
  deploymentAge: number;
  /** Milliseconds since the end of a deployment that the lines of its nodes are kept. */
  logAge: number;
}

/** What definitions of other tools refer to, and may do. */
export interface ImportConfig {
  definitions: DefinitionImport;
  /** Whether `cmd://` provisioners of Score's tools may run programs of this machine. */
  provisionerCommands: boolean;
}

/** Where definitions come from. */
export type DefinitionSourceConfig =
  | {
      type: 'file';
      /** A file, a folder or a glob, as written: relative to the backend process. */
      target: string;
    }
  | {
      type: 'url';
      /** A file or a folder that the URL reader of the backend can read. */
      target: string;
      /** How often it is read. */
      schedule: SchedulerServiceTaskScheduleDefinition;
    }
  | {
      type: 'inline';
      /** Full path of the key, as messages name it. */
      name: string;
      /** YAML documents. */
      content: string;
    };

/** A key that wraps data keys. */
export interface WrappingKeyConfig {
  id: string;
  secret: string;
}

/** A store outside that definitions name in `{ store, ref }`. */
export type SecretStoreConfig =
  | {
      type: 'file';
      /** Absolute path of a YAML or JSON file: the ref is the key. */
      path: string;
    }
  | {
      type: 'environment';
      /** Stands before the ref in the name of the variable. */
      prefix: string;
    };

/** What a service principal may do beyond reading. */
export interface ServiceAccessRule {
  /** Such as `external:ci-shop` or `plugin:scaffolder`. */
  subject: string;
  /** Missing means all. */
  applications?: string[];
  /** Missing means all. */
  environmentTypes?: string[];
  actions: ServiceAction[];
}

/** The words of `serviceAccess`. */
export const SERVICE_ACTIONS = [
  'create-application',
  'update-application',
  'delete-application',
  'create-environment',
  'update-environment',
  'delete-environment',
  'plan',
  'deploy',
  'cancel',
  'prune',
  'update-values',
] as const;

export type ServiceAction = (typeof SERVICE_ACTIONS)[number];
