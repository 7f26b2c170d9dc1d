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

/** Texts of the tab *Setup*. */
export const setupMessages = {
  setup: {
    title: 'Setup',
    errors_one: 'The newest definitions have {{count}} error and are not used',
    errors_other:
      'The newest definitions have {{count}} errors and are not used',
    kept: 'The definitions read at {{time}} stay active. Deployments go on.',
    nothingActive:
      'None were active before, so nothing can be planned until they load.',
    openErrors: 'Show what is wrong',
    tab: {
      definitions: 'Definitions',
      resourceTypes: 'Resource types',
      environmentTypes: 'Environment types',
      drivers: 'Drivers',
      matching: 'Matching',
    },
    definitions: {
      failed: 'The definitions could not be read',
      none: 'No definitions are loaded.',
      noneFound: 'No definition matches.',
      search: 'Search definitions',
      searchPlaceholder: 'Name, title, criteria value',
      anyType: 'Any type',
      anyDriver: 'Any driver',
      show: 'Show',
      all: 'All {{number}}',
      unused: 'Unused {{number}}',
      or: 'or',
      neverMatches: 'It has no criteria and never matches.',
      stillOn: '{{number}} still on {{version}}',
      column: {
        definition: 'Definition',
        type: 'Type',
        driver: 'Driver',
        criteria: 'Used for',
        usage: 'In use',
        version: 'Version',
      },
    },
    definition: {
      notFound: 'There is no definition {{name}}',
      toList: 'All definitions',
      tryMatching: 'Try matching',
      name: 'Title',
      file: 'File',
      criteria: 'Criteria',
      criteriaNote: 'the best rule of a definition counts',
      inputs: 'Inputs',
      secrets: 'Secret, never shown: {{paths}}',
      versions: 'Versions in use',
      resources: 'Resources',
      note: 'Note',
      present: 'the present one',
      older: 'changes with the next deployment',
    },
    provision: {
      title: 'Provisioned with it',
      resource: 'Resource',
      order: 'Order',
      before: 'before it',
      after: 'after it',
      dependents: 'What depends on it',
      waitForIt: 'waits for this resource too',
      doNotWait: 'does not wait for this resource',
    },
    resourceTypes: {
      failed: 'The resource types could not be read',
      none: 'No resource types are loaded.',
      type: 'Type',
      use: 'Asked for by',
      direct: 'Score files',
      indirect: 'definitions',
      implicit: 'every deployment',
      classes: 'Classes',
      params: 'Params',
      outputs: 'Outputs',
    },
    environmentTypes: {
      failed: 'The environment types could not be read',
      none: 'No environment types are loaded.',
      type: 'Type',
      order: 'Order',
      waitFor: 'A deployment has succeeded',
      until: {
        ready: 'when its workloads are ready',
        applied: 'when the target has accepted it',
      },
      rules: 'Rules',
      approvals_one: '{{count}} approval',
      approvals_other: '{{count}} approvals',
      target: 'Somewhere to run',
      anywhere: 'for every application',
      nowhere: 'not for every application',
    },
    drivers: {
      failed: 'The drivers could not be read',
      none: 'No drivers are installed.',
      driver: 'Driver',
      what: 'What it does',
      target: 'runs workloads',
      pure: 'computes outputs',
      outside: 'makes resources outside',
      inputs: 'Inputs',
      definitions: 'Definitions',
    },
    matching: {
      request: 'Request',
      type: 'Resource type',
      class: 'Class',
      application: 'Application',
      environment: 'Environment',
      environmentType: 'Environment type',
      ofType: 'of type {{type}}',
      id: 'Resource id',
      note: 'An application or environment that does not exist yet may be typed; then the environment type is asked for. The result changes as you choose.',
      copyLink: 'Copy link',
      clear: 'Clear',
      incomplete: 'Nothing is asked for yet',
      incompleteText:
        'Choose a resource type, an application and an environment.',
      winner: '{{definition}} is used',
      noWinner: 'No definition of type {{type}} matches',
      count: '{{matching}} of {{candidates}} rules match',
      ranking: 'Candidates, the best first',
      others: 'Do not match {{number}}',
      rule: 'Rule',
      score: 'Score',
      result: 'Result',
      scoreTitle: 'How the score is made',
      scoreText:
        'The fields of a rule that matches are added up. The class must be equal and adds nothing. Two rules of one type with the same fields are refused when they are loaded, so there is never a tie.',
      command: 'The same on the command line',
    },
  },
} as const;
