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

import { DriverError } from '@platform-orchestrator/backstage-plugin-node';

/** What names an object of Kubernetes. */
export interface ObjectName {
  /** Whether it lies in the namespace of the environment. */
  location: 'namespace' | 'cluster';
  /** `core` for objects without one. */
  group: string;
  kind: string;
  name: string;
}

/**
 * Reads the id of a node of the type `kubernetes-object`: `<location>/<group>/<kind>/<name>`.
 *
 * @throws an `invalid` error for the id of something else
 */
export function objectName(id: string): ObjectName {
  const [location, group, kind, name, ...more] = id.split('/');
  const isPlace = location === 'namespace' || location === 'cluster';
  if (!isPlace || !group || !kind || !name || more.length > 0) {
    throw new DriverError(
      'invalid',
      `The target gitops takes workloads and objects of Kubernetes, and ${id} is neither`,
    );
  }
  return { location, group, kind, name };
}
