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

/**
 * What each package of this repository may import of the others. Data flows one
 * way: score ← engine ← node ← backend and driver modules; `common` is what
 * everything that speaks the API shares. Only the demo's backend, which is missing here,
 * may import all of them.
 */
const MAY_IMPORT = {
  'packages/score': [],
  'packages/go-template': [],
  'packages/engine': ['packages/score'],
  'packages/kubernetes-manifests': ['packages/score'],
  'packages/compute-drivers': [
    'packages/score',
    'packages/engine',
    'packages/go-template',
  ],
  'packages/cli': [
    'packages/score',
    'packages/engine',
    'packages/go-template',
    'packages/compute-drivers',
    'packages/kubernetes-manifests',
    'plugins/platform-orchestrator-common',
  ],
  'plugins/platform-orchestrator-common': [],
  'plugins/platform-orchestrator-node': [
    'packages/score',
    'packages/engine',
    'plugins/platform-orchestrator-common',
  ],
  'plugins/platform-orchestrator-backend': [
    'packages/score',
    'packages/engine',
    'packages/go-template',
    'packages/compute-drivers',
    'plugins/platform-orchestrator-common',
    'plugins/platform-orchestrator-node',
  ],
  'plugins/platform-orchestrator': ['plugins/platform-orchestrator-common'],
  'packages/app': ['plugins/platform-orchestrator'],
};

/** What driver modules and modules of other plugins may import. */
const MODULES_MAY_IMPORT = [
  'packages/score',
  'packages/engine',
  'packages/kubernetes-manifests',
  'plugins/platform-orchestrator-common',
  'plugins/platform-orchestrator-node',
];

/** Libraries that run anywhere, so they know no Backstage. */
const ENGINE_SIDE =
  '^packages/(score|engine|kubernetes-manifests|go-template|compute-drivers)/';

const MODULE = '^plugins/[^/]+-module-[^/]+/';

const OURS = '^(packages|plugins)/|^@platform-orchestrator/';

/** What every driver is tested with, those of the engine's side included. */
const CONTRACT_TEST_KIT = '^plugins/platform-orchestrator-node/src/testUtils/';

/** The fuzz target of Score, and the comparison of drivers with the tools of Score, render what they get. */
const RENDERS_FOR_TESTS =
  '^packages/(score/fuzz|compute-drivers/src/__testUtils__)/';

/** @param {string} folder */
const inside = folder => `^${folder}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-knows-no-backstage',
      comment: 'The engine runs in tests and on the command line, too.',
      severity: 'error',
      from: { path: ENGINE_SIDE },
      to: { path: '(^|node_modules/)@backstage/' },
    },
    {
      name: 'modules-extend-through-node',
      comment:
        'Drivers and modules of other plugins use the extension points of platform-orchestrator-node, never the backend.',
      severity: 'error',
      from: { path: MODULE },
      to: {
        path: OURS,
        pathNot: [...MODULES_MAY_IMPORT.map(inside), MODULE],
      },
    },
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
      name: `imports-of-${folder.split('/')[1]}`,
      comment: 'Dependencies between packages point one way only.',
      severity: /** @type {const} */ ('error'),
      from: { path: inside(folder), pathNot: RENDERS_FOR_TESTS },
      to: {
        path: OURS,
        pathNot: [...[folder, ...allowed].map(inside), CONTRACT_TEST_KIT],
      },
    })),
    {
      name: 'test-kit-in-tests',
      comment: 'The contract test kit is for tests.',
      severity: 'error',
      from: {
        path: OURS,
        pathNot: ['\\.test\\.ts$', '/__testUtils__/', CONTRACT_TEST_KIT],
      },
      to: { path: CONTRACT_TEST_KIT },
    },
    {
      name: 'no-imports-across-modules',
      comment: 'Modules do not know each other.',
      severity: 'error',
      from: { path: '^(plugins/[^/]+-module-[^/]+)/' },
      to: { path: MODULE, pathNot: '^$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types|coverage)/|/\\.eslintrc\\.js$' },
    // A type that two files take from each other is a circle as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
