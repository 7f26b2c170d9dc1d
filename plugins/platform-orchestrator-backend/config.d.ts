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

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** The platform orchestrator. */
  platformOrchestrator?: {
    /**
     * Folder that this machine keeps: the development key, and what runs here. Relative to the backend process. Defaults to `.data/platform-orchestrator`.
     */
    dataDirectory?: string;

    /** What the platform team wrote: environment types, resource types, resource definitions. Later ones add; the same name twice is an error. */
    definitions?: Array<
      | {
          type: 'file';
          /** A file, a folder or a glob; relative to the backend process, as in `catalog.locations`. Changes are picked up while the backend runs. */
          target: string;
        }
      | {
          type: 'url';
          /** A file or a folder, such as `https://github.com/acme/platform/tree/main/definitions`; read with the integrations of the backend. */
          target: string;
          /** How often it is read. Defaults to every five minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        }
      | {
          type: 'inline';
          /** YAML documents. Write `$${…}` for a placeholder, because `${…}` is a variable of the process here. */
          content: string;
        }
    >;

    /** What definitions of other tools refer to, and may do. */
    import?: {
      /** What Humanitec definitions call their organization: `${context.org.id}`. */
      organization?: string;
      /**
       * Credentials by the name that Humanitec definitions have under `driver_account`; a value may be `{ store, ref }`.
       * @deepVisibility secret
       */
      accounts?: { [name: string]: object };
      /**
       * Lets `cmd://` provisioners of Score's tools run programs of this machine: whoever writes definitions can then do what the backend can. Defaults to false.
       */
      provisionerCommands?: boolean;
    };

    /** What is encrypted here, and where definitions may read secrets. */
    secrets?: {
      /**
       * Keys that wrap the keys of environments: the first one encrypts, all decrypt. Without them one is made and kept in `dataDirectory` in development;
       * in production secrets are refused.
       */
      keys?: Array<{
        /** Stands beside what it wrapped, such as `2026-11`. */
        id: string;
        /**
         * At least 32 characters, such as those of `openssl rand -base64 32`.
         * @visibility secret
         */
        secret: string;
      }>;
      /** Stores outside, by the name that definitions use in `{ store, ref }`. */
      stores?: {
        [name: string]:
          | {
              type: 'file';
              /** A YAML or JSON file whose keys are refs, readable only by its owner; relative to the backend process. For development. */
              path: string;
            }
          | {
              type: 'environment';
              /** Stands before the ref in the name of the variable. Defaults to `PLATFORM_ORCHESTRATOR_SECRET_`. */
              prefix?: string;
            };
      };
    };

    /** What services may do beyond reading: Backstage does not ask the permission policy about their tokens. Services that are not listed may write nothing. */
    serviceAccess?: Array<{
      /** Subject of the token, such as `external:ci-shop` or `plugin:scaffolder`. */
      subject: string;
      /** Only in these applications. Defaults to all. */
      applications?: string[];
      /** Only in environments of these types. Defaults to all. */
      environmentTypes?: string[];
      actions: Array<
        | 'create-application'
        | 'update-application'
        | 'delete-application'
        | 'create-environment'
        | 'update-environment'
        | 'delete-environment'
        | 'plan'
        | 'deploy'
        | 'cancel'
        | 'prune'
        | 'update-values'
      >;
    }>;

    /** Limits and times of deployments. */
    deployments?: {
      /** Nodes at once per environment, 1 to 1000. Defaults to 10. */
      concurrency?: number;
      /** Nodes at once in one backend process, over all environments, 1 to 1000. Defaults to 200. */
      totalConcurrency?: number;
      /** After which a deployment is stopped. Defaults to one hour. */
      timeout?: HumanDuration | string;
      /** That a deployment waits, for approval or for its turn, before it is given up. Defaults to 7 days. */
      waitTimeout?: HumanDuration | string;
      /** That running driver calls get to end when a deployment is cancelled. Defaults to 30 seconds. */
      cancelGrace?: HumanDuration | string;
      /** That one driver call may take. Defaults to 10 minutes. */
      callTimeout?: HumanDuration | string;
      /** After the last node, in which workloads must become ready. Defaults to 5 minutes. */
      readyTimeout?: HumanDuration | string;
      /** After which a plan is gone. Defaults to a day. */
      planLifetime?: HumanDuration | string;
      /** After which another replica takes over a deployment whose process went silent. Defaults to 30 seconds. */
      leaseDuration?: HumanDuration | string;
      /** Share of an environment's nodes, from five nodes up, above which deletes need confirmation, 0 to 1. Defaults to 0.3. */
      confirmDeletesAbove?: number;
    };

    /** What of the past is kept, beyond what resources and a way back need: the rest is removed once an hour. */
    retention?: {
      /** Newest deployments of each environment, kept at any age, 1 to 100000. Defaults to 50. */
      deployments?: number;
      /** How long after their end the others are kept, with their journals. Defaults to 90 days. */
      deploymentAge?: HumanDuration | string;
      /** How long after the end of a deployment the lines of its nodes are kept. Defaults to 30 days. */
      logAge?: HumanDuration | string;
    };

    /** What each driver needs of this installation; driver modules add their own. */
    drivers?: {
      /** Runs workloads as processes of this machine. */
      process?: {
        /** Workloads run commands on the machine of the portal: switch it on knowingly. Defaults to false. */
        enabled?: boolean;
        /** Also in environments of the types that count as production. Defaults to false. */
        dangerouslyAllowInProduction?: boolean;
        /** Environment types that count as production. Defaults to `[production]`. */
        productionTypes?: string[];
        /** Variables that every child gets, such as `PATH`. */
        environment?: { [name: string]: string };
        /** Where free ports are taken from, both included. Defaults to 20000 to 29999. */
        ports?: { from?: number; to?: number };
        /** Bytes of log kept per container, at least 10000. Defaults to 5000000. */
        logSize?: number;
        /** From `SIGTERM` to `SIGKILL`. Defaults to 10 seconds. */
        stopTimeout?: HumanDuration | string;
      };
    };

    /** Where Score files of catalog entities may be read. */
    scoreFiles?: {
      /** Also from `file` locations of this machine: for demos and development, because whoever registers an entity then names files of the backend. Defaults to false. */
      allowFileLocations?: boolean;
    };
  };
}
