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

/** Texts of a deployment's page. */
export const deploymentMessages = {
  deployment: {
    title: 'Deployment #{{number}}',
    failedToRead: 'The deployment could not be read',
    notFound: 'There is no such deployment',
    toList: 'All deployments',
    cancel: 'Cancel',
    cancelling: 'Is being cancelled',
    retry: 'Try again',
    notRetried: 'The deployment was not tried again',
    notCancelled: 'The deployment was not cancelled',
    status: 'Status',
    health: 'Health',
    source: 'Source',
    plan: 'Plan',
    openPlan: 'Open',
    requested: 'Requested',
    set: 'Set',
    commit: 'Commit',
    paused: 'It waits, because {{environment}} is paused.',
    next: 'It is next: it starts as soon as the environment is free.',
    queued: 'It waits for its turn: {{number}} run before it.',
    awaitingApproval: 'It waits for an approval.',
    cancelled: 'It was cancelled. Nodes that had begun were let end.',
    superseded: 'A newer deployment took its place.',
    newer: 'Open the newer one',
    stale:
      'It was not run: what its plan was made from has changed. Plan again to see what would happen now.',
    progress: '{{done}} of {{total}} nodes done.',
    progressFailed:
      '{{done}} of {{total}} nodes done, {{failed}} failed. Independent branches go on.',
    connection: {
      connecting: 'connecting, event {{sequence}}',
      live: 'live, event {{sequence}}',
      lost: 'Connection lost after event {{sequence}}: {{message}}',
    },
    nodeFailed: '{{node}} failed',
    noMessage: 'The driver gave no reason. Its log may have more.',
    again: 'Deploy again',
    againNote: 'opens a new plan',
    reachedAt: 'Reached at',
    nodes: 'Nodes that run',
    unchangedHidden: '{{number}} unchanged hidden ·',
    unchangedShown: '{{number}} unchanged shown ·',
    show: 'show',
    hide: 'hide',
    column: {
      node: 'Node',
      status: 'Status',
      time: 'Time',
    },
    blockedBy: 'waits for {{nodes}}',
    after: 'after {{nodes}}',
    soFar: '{{duration}} so far',
    logFailed: 'The log could not be read',
  },
  approval: {
    title: 'Approval',
    asks: '{{person}} asks for approval',
    openPlan: 'Open the plan',
    approve: 'Approve',
    reject: 'Reject…',
    rejectNow: 'Reject',
    reason: 'Reason',
    exactly:
      'Approving runs exactly this plan. A new plan voids the approvals.',
    given: '{{given}} of {{required}} approvals given',
    from: 'They come from {{groups}}.',
    ownRequest: 'You asked for it, so somebody else has to approve it.',
    alreadyGiven: 'You have approved it.',
    notAsked: 'You are none of those who may approve it.',
    notAllowed:
      'You may look, not approve: that needs permission {{permission}}.',
    notApproved: 'The deployment was not approved',
    notRejected: 'The deployment was not rejected',
  },
} as const;
