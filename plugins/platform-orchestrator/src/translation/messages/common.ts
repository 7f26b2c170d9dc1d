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

/** Texts of the small parts that all views use. */
export const commonMessages = {
  time: {
    now: 'just now',
    minutesAgo: '{{number}} min ago',
    hoursAgo: '{{number}} h ago',
    yesterday: 'yesterday',
    daysAgo: '{{number}} days ago',
    by: '{{time}} by {{person}}',
  },
  duration: {
    seconds: '{{seconds}} s',
    minutes: '{{minutes}} min {{seconds}} s',
    hours: '{{hours}} h {{minutes}} min',
  },
  value: {
    secret: 'secret, never shown',
    unknownUntil: 'unknown until {{node}} has run',
    absent: 'not set',
    otherSecret: 'another secret',
  },
  copy: {
    copy: 'Copy',
    copied: 'Copied',
  },
  failed: {
    tryAgain: 'Try again',
    copyDetails: 'Copy details',
    tried: 'Tried at {{time}}.',
    stale:
      'Could not be read again: {{message}} What was shown before stays, as of {{time}}.',
  },
  loading: 'Loading',
  diff: {
    field: 'Field',
    now: 'Now',
    after: 'After',
  },
  code: {
    label: 'Lines of a file',
  },
  log: {
    title: 'Log of {{name}}',
    workload: 'Workload',
    noWorkload: 'No workload runs here',
    empty: 'Nothing was written yet.',
    lost: 'The log broke off: {{message}}',
    follow: 'Follow',
    copy: 'Copy log',
    download: 'Download log',
  },
  confirmKey: {
    label: 'To confirm, type the first 8 digits of its key {{digits}}',
    confirm: 'Confirm',
    confirmed: 'Confirmed',
  },
  more: 'Show more',
} as const;
