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

/** Texts of the tabs and cards on entities. */
export const entityMessages = {
  component: {
    intro:
      'Workload {{workload}} of application {{application}}. Deploying here changes only this workload.',
    environments: 'Environments, in the order of promotion',
    notConnected: 'Annotated, but not known to the orchestrator',
    notConnectedText:
      'This entity names application {{application}}; there is none of that name. Create it, or correct the line in catalog-info.yaml:',
    copyLine: 'Copy line',
    create: 'Create {{application}}',
    deployment: 'Deployment',
    when: 'When',
    commit: 'Commit',
    waiting: 'Waiting',
    nothingWaits: 'nothing',
    running: '#{{number}} runs',
    queued: '{{number}} queued',
    note: 'Note',
    sharedWith: 'shared with {{workloads}}',
    container: 'Container',
    restarts: 'Restarts',
    started: 'Started',
    tab: {
      resources: 'Resources',
      graph: 'Graph',
      containers: 'Containers',
      logs: 'Logs',
      history: 'History',
    },
  },
  container: {
    starting: 'starting',
    running: 'running',
    ready: 'ready',
    completed: 'completed',
    failed: 'failed',
    stopped: 'stopped',
  },
  resource: {
    failed: 'The resource could not be read',
    notConnected: 'Not known to the orchestrator',
    notConnectedText:
      'It was removed or handed over since the catalog read it, or you may not see it. The catalog follows within a minute.',
    about: 'About',
    typeAndClass: 'Type, class',
    stateful: 'stateful',
    where: 'Where',
    askedFor: 'Asked for in',
    definition: 'Definition',
    driver: 'Driver',
    key: 'Key',
    copyKey: 'Copy key',
    created: 'Created',
    lastChange: 'Last change',
    outputs: 'Outputs',
    outputsNote: 'encrypted at rest, secrets are never shown',
    secret: 'secret',
    copyOutput: 'Copy {{name}}',
    usedBy: 'Used by',
    unused: 'Nothing uses it.',
    dependsOn: 'Depends on',
    independent: 'It needs nothing else.',
    remove: 'Remove',
    column: {
      name: 'Name',
      type: 'Type',
      value: 'Value',
      through: 'Through',
    },
  },
  card: {
    title: 'Deployments',
    open: 'Open {{application}}',
  },
} as const;
