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

import { LayoutInput } from './types';

/** The graph of the pictures: two workloads, what they share, and what the platform adds. */
export const bookshop: LayoutInput = {
  nodes: [
    { key: 'cluster', lane: 'platform' },
    { key: 'namespace', lane: 'platform' },
    { key: 'target', lane: 'platform' },
    { key: 'dns', lane: 'web' },
    { key: 'cert', lane: 'web' },
    { key: 'route', lane: 'web' },
    { key: 'http', lane: 'web' },
    { key: 'web', lane: 'web' },
    { key: 'db', lane: 'api' },
    { key: 'backup', lane: 'api' },
    { key: 'covers', lane: 'api' },
    { key: 'api', lane: 'api' },
    { key: 'cache', lane: 'shared' },
    { key: 'server', lane: 'shared' },
  ],
  links: [
    { from: 'cluster', to: 'namespace' },
    { from: 'cluster', to: 'target' },
    { from: 'namespace', to: 'target' },
    { from: 'namespace', to: 'http' },
    { from: 'target', to: 'web' },
    { from: 'target', to: 'api' },
    { from: 'cluster', to: 'web' },
    { from: 'dns', to: 'cert' },
    { from: 'dns', to: 'route' },
    { from: 'dns', to: 'web' },
    { from: 'route', to: 'http' },
    { from: 'route', to: 'web' },
    { from: 'http', to: 'web' },
    { from: 'cache', to: 'web' },
    { from: 'cache', to: 'api' },
    { from: 'server', to: 'db' },
    { from: 'db', to: 'backup' },
    { from: 'db', to: 'api' },
    { from: 'covers', to: 'api' },
  ],
};
