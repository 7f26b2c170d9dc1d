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

/** Texts of graphs, of the panel beside them, and of the explanation of a match. */
export const graphMessages = {
  graph: {
    label_one:
      'Resource graph of {{name}}: {{count}} node, {{links}} dependencies',
    label_other:
      'Resource graph of {{name}}: {{count}} nodes, {{links}} dependencies',
    node: '{{name}}, {{type}}, {{status}}',
    platformNote: '· in every deployment',
    find: 'Find in graph',
    findPlaceholder: 'Find name or type',
    show: 'Show nodes',
    all: 'All {{number}}',
    problems: 'Problems {{number}}',
    view: 'View',
    graph: 'Graph',
    table: 'Table',
    selected: 'Selected resource',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit to view',
    column: {
      node: 'Node',
      definition: 'Definition',
      status: 'Status',
    },
    legend: {
      direction: 'What comes first is on the left; outputs flow to the right.',
      fills: 'Nodes fill in as they finish.',
      blocked: 'blocked: an earlier node failed',
      waiting: 'waiting: its turn has not come',
      unchanged: 'no driver call',
    },
  },
  node: {
    typeAndClass: '{{type}} · class {{class}}',
    open: 'Open resource page',
    close: 'Close',
    definition: 'Definition',
    noDefinition: 'none matches, and none is needed',
    driver: 'Driver',
    why: 'Why',
    mostSpecific_one: 'The only one that matches: score {{score}}',
    mostSpecific_other:
      'Most specific of {{count}} that match: score {{score}}',
    allCandidates: 'All candidates',
    askedFor: 'Asked for in',
    outputs: 'Outputs',
    dependsOn: 'Depends on',
    neededBy: 'Needed by',
    morePlaces_one: '{{count}} more place',
    morePlaces_other: '{{count}} more places',
  },
  match: {
    why: 'why',
    title: 'Why {{definition}}?',
    request: '{{node}} in {{application}} / {{environment}}',
    score: 'score {{score}}',
    noMatch: 'no match',
    chosen: 'chosen',
    any: 'any · class default',
    failed: 'The match could not be explained',
    field: {
      environmentType: 'environment type',
      application: 'application',
      environment: 'environment',
      resource: 'resource',
      class: 'class',
    },
  },
} as const;
