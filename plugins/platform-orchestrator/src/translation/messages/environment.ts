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

/** Texts of an environment's page, of lists of deployments and resources, and of the ways to plan. */
export const environmentMessages = {
  environment: {
    failed: 'The environment could not be read',
    notFound: 'There is no environment {{name}} in {{application}}',
    health: 'Health',
    type: 'Type',
    target: 'Target',
    targetValue: '{{driver}} ({{definition}})',
    noTarget: 'none matches: deployments are planned, but refused',
    lastDeployment: 'Last deployment',
    set: 'Set',
    running: 'Deployment #{{number}} is running',
    queued_one: 'One more waits for its turn.',
    queued_other: '{{count}} more wait for their turn.',
    more: 'More actions',
    pause: 'Pause',
    resume: 'Resume',
    delete: 'Delete…',
    isPaused: '{{name}} is paused',
    pausedText:
      'Deployments can be planned and asked for, but none starts. What runs goes on.',
    waitingFor_one: '{{count}} deployment waits.',
    waitingFor_other: '{{count}} deployments wait.',
    notChanged: 'The environment was not changed',
    workloadsFailed: 'The workloads could not be read',
    ready: '{{ready}} of {{number}} ready',
    nothing: 'Nothing is deployed in {{name}}',
    nothingText:
      'Promote what runs in another environment, or deploy a Score file. The plan comes first; nothing runs before you confirm it.',
    command: 'Command that deploys a Score file',
    graphFailed: 'The graph could not be read',
    tab: {
      graph: 'Graph',
      resources: 'Resources',
      deployments: 'Deployments',
      logs: 'Logs',
    },
  },
  planning: {
    deploy: 'Deploy',
    deployTo: 'Deploy to {{environment}}',
    scoreFileOf: 'Score file of {{workload}}',
    promote: 'Promote',
    promoteTo: 'Promote to {{environment}}',
    rollBack: 'Roll back to this',
  },
  deployments: {
    caption: 'Deployments',
    failed: 'The deployments could not be read',
    none: 'Nothing was deployed yet.',
    noneYet: 'Nothing was deployed yet',
    toApplications: 'Applications',
    new_one: '{{count}} new',
    new_other: '{{count}} new',
    older: 'Older',
    now: 'Now',
    today: 'Today',
    yesterday: 'Yesterday',
    column: {
      deployment: 'Deployment',
      where: 'Where',
      what: 'What',
      commit: 'Commit',
      status: 'Status',
      by: 'By',
      took: 'Took',
    },
  },
  resources: {
    caption: 'Resources',
    failed: 'The resources could not be read',
    none: 'Nothing was provisioned yet.',
    noneRetained: 'Nothing is retained.',
    show: 'Show',
    all: 'All',
    retained: 'Retained',
    prune: 'Prune',
    pruneTitle: 'This deletes {{name}} and the data that it holds.',
    pruneText:
      'Nothing asks for it any more; it is kept because its type is stateful. Pruning is a deployment of its own and cannot be undone.',
    pruneBrokenText:
      'Its last operation failed. Pruning deletes what may exist of it; the next deployment makes it anew where it is still asked for.',
    pruneFailed: '{{name}} was not pruned',
    cancel: 'Cancel',
    column: {
      resource: 'Resource',
      where: 'Where',
      definition: 'Definition',
      status: 'Status',
      actions: 'Actions',
    },
  },
} as const;
