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

export interface Config {
  platformOrchestrator?: {
    drivers?: {
      /** Commits manifests to Git repositories. */
      gitops?: {
        /** Author and committer. Defaults to `Platform Orchestrator <platform-orchestrator@localhost>`. */
        author?: { name?: string; email?: string };
        /** Folder for working copies, which may be deleted at any time; relative to the backend process. Defaults to one for temporary files. */
        directory?: string;
        /** Stores for values that only the orchestrator holds, by the id that definitions use in `secretStore.store`. */
        secretStores?: {
          [id: string]: {
            /** `file`, or a type that another module adds. */
            type: string;
            /** For `file`: a JSON file of mode 600 with the values in clear; relative to the backend process. Development only. */
            path?: string;
          };
        };
      };
    };
  };
}
