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

/** Texts of a plan and of what leads to one. */
export const planMessages = {
  plan: {
    title: 'Plan #{{number}}',
    new: 'Plan',
    planning: 'Planning',
    noSource: 'The address does not say what to plan',
    notMade: 'The plan could not be made',
    invalid_one: 'There is {{count}} problem to solve first',
    invalid_other: 'There are {{count}} problems to solve first',
    nothingChanged: 'Nothing was changed.',
    failed: 'The plan could not be read',
    notFound: 'There is no such plan',
    notFoundText:
      'Plans are kept for a day. Plan again from the environment or the Component.',
    toEnvironment: 'Open {{environment}}',
    again: 'Plan again',
    discard: 'Discard',
    source: 'Source',
    files: 'Files',
    set: 'Set',
    made: 'Made',
    current: 'still current',
    stale: 'This plan is stale, nothing was run',
    expired: 'This plan is too old to run',
    counts: 'Counts, press to filter',
    blockedCount: '{{number}} blocked',
    noChanges: 'Nothing changes: everything is as it was asked for.',
    caption: 'Plan, {{number}} rows',
    details: 'Details of {{node}}',
    column: {
      action: 'Action',
      node: 'Node',
      asked: 'Asked for by',
      reason: 'Reason',
      definition: 'Definition',
    },
    group: {
      decision: 'Needs a decision',
      change: 'Will change, in this order',
      removal: 'Will be removed or kept',
      unchanged: 'Unchanged',
    },
    addedBy: 'added by {{definition}}',
    everyDeployment: 'every deployment',
    blockedUntilConfirmed: 'blocked until confirmed',
    replacesData: 'This replaces {{node}}, which holds data.',
    deletesData: 'This deletes {{node}}, which holds data.',
    leftAsItIs:
      'Without a confirmation the deployment leaves {{node}} and everything that depends on it as they are, and runs all other rows.',
    changedFields: 'Changed fields of {{node}}',
    noFields: 'No field changes.',
    isNew: 'It does not exist yet.',
    notPreviewable:
      'The driver {{driver}} cannot preview: what it will do is known only when it runs.',
    confirm: 'Confirm',
    protected: '{{environment}} is protected',
    runsIn: 'Runs in {{environment}}',
    effect_one:
      'Exactly this plan runs; if anything it read changes, it ends as stale. Runs {{count}} row.',
    effect_other:
      'Exactly this plan runs; if anything it read changes, it ends as stale. Runs {{count}} rows.',
    effectBlocked:
      'Exactly this plan runs; if anything it read changes, it ends as stale. Runs {{runs}} rows, leaves {{blocked}} blocked.',
    isNext: 'Deployment #{{number}} is running; this one is next.',
    waits:
      'Deployment #{{number}} is running; this one waits as number {{position}}.',
    notAllowed:
      'You may look, not deploy: that needs permission {{permission}}.',
    notCurrent: 'It cannot run: plan again.',
    nothingToDo: 'There is nothing to run.',
    deletesUnconfirmed:
      'It deletes a large share of the environment: confirm that first.',
    anyway: 'Deploy anyway',
    confirmDeletes: 'Delete all of these',
    deploy: 'Deploy this plan',
    notRun: 'The plan was not run',
  },
} as const;
