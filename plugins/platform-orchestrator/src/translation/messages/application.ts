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

/** Texts of the tab *Applications*, the checklist of an empty installation, and the page of one application. */
export const applicationMessages = {
  summary: {
    deployment: '#{{number}}',
    deploymentTo: '#{{number}} to {{environment}}',
    versions: '{{number}} versions',
  },
  problem: {
    title: 'Problem',
    cause: 'Cause',
    found: 'Found',
    expected: 'Expected',
    where: 'Where',
    effect: 'Effect',
    nextStep: 'Next step',
    copy: 'Copy error',
  },
  applications: {
    caption: 'Applications with health per environment',
    create: 'Create application',
    search: 'Search applications',
    searchPlaceholder: 'Search name, owner, workload',
    show: 'Show',
    all: 'All {{number}}',
    needAttention: 'Needs attention {{number}}',
    mine: 'Mine {{number}}',
    updated: 'Updated {{time}} · {{applications}}, {{environments}}',
    applicationCount_one: '{{count}} application',
    applicationCount_other: '{{count}} applications',
    environmentCount_one: '{{count}} environment',
    environmentCount_other: '{{count}} environments',
    noneFound: 'No application matches',
    clearFilters: 'Clear filters',
    versionNote:
      'Versions are the image tag that all workloads share; where they differ, the cell says how many versions run. Environment columns follow the promotion order of the environment types.',
    several: '{{number}} environments · {{healthy}} healthy',
    never: 'never',
    protected: 'protected',
    failed: 'The applications could not be read',
    column: {
      application: 'Application',
      owner: 'Owner',
      last: 'Last deployment',
    },
  },
  createApplication: {
    title: 'Create application',
    name: 'Name',
    nameHelp: 'Lower-case letters, digits and hyphens. It cannot be changed.',
    label: 'Title',
    owner: 'Owner',
    ownerHelp: 'An entity ref, such as group:default/storefront.',
    environments: 'Environments',
    note: 'It is empty: deploy a Score file to it, or connect a Component.',
    submit: 'Create',
    cancel: 'Cancel',
    failed: 'The application was not created',
  },
  checklist: {
    title: 'Three steps to the first deployment',
    intro:
      'Steps are checked against this installation, not ticked by hand. The page turns into the list of applications when the last one is done.',
    failed: 'The installation could not be checked',
    done: 'done',
    toDo: 'to do',
    broken: 'does not load',
    checkAgain: 'Check again',
    copyLines: 'Copy lines',
    definitions: {
      title: 'Definitions are loaded',
      loaded:
        '{{definitions}} definitions, {{resourceTypes}} resource types and {{environmentTypes}} environment types.',
      read: 'Read {{time}}.',
      none: 'Nothing says yet what this platform offers. Name the files of the platform team in app-config.yaml:',
      kept: 'The newest content does not load. What was loaded before stays active.',
    },
    target: {
      title: 'Workloads of {{type}} have somewhere to run',
      found: 'A definition says where workloads of {{type}} run.',
      missing:
        'No definition of type {{target}} matches environment type {{type}}, so a deployment there would be planned but refused. The lines below run workloads as processes of this machine; nothing else has to be installed.',
      copyDefinition: 'Copy definition',
      copySwitch: 'Copy {{key}}',
      where:
        'Add the file to a folder named under {{key}}; its directory holds the programs of the workloads, each in a folder of its name. The driver is switched on in {{file}}, which needs a restart.',
    },
    application: {
      title: 'The first application',
      text: 'A template writes a Score file, registers it in the catalog and deploys it to {{type}}. An existing Component is connected with the annotation {{annotation}} instead.',
      template: 'Create from template',
      connect: 'Connect an existing Component',
      empty: 'Create an empty application',
    },
  },
  application: {
    owner: 'Owner',
    created: 'Created',
    environments: 'Environments',
    history: 'History',
    environment: 'Environment',
    health: 'Health',
    version: 'Version',
    workloads: 'Workloads',
    last: 'Last deployment',
    createEnvironment: 'Create environment',
    notFound: 'There is no application {{name}}',
    notFoundText:
      'It does not exist, or you may not see it. The list has those that you may.',
    toList: 'All applications',
    failed: 'The application could not be read',
  },
  createEnvironment: {
    name: 'Name',
    type: 'Environment type',
    from: 'Begins with what runs in',
    nothing: 'nothing',
    submit: 'Create',
    failed: 'The environment was not created',
  },
} as const;
