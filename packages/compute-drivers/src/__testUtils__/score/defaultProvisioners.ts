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

import { ConformanceCase } from './ConformanceCase';

/** What the default provisioners of score-compose give for the resources of the cases, without the parts of a Compose project. */
const COMPOSE = `
- uri: template://default-provisioners/volume
  type: volume
  state: |
    name: {{ dig "name" (printf "%s-%s" .SourceWorkload (randAlpha 6)) .State }}
  outputs: |
    type: volume
    source: {{ .State.name }}
- uri: template://default-provisioners/dns
  type: dns
  state: |
    host: {{ dig "host" (printf "dns%s.localhost" (randAlpha 6 | lower)) .State }}
  outputs: |
    host: {{ .State.host }}
`;

/** The files that the tools write when they begin; that of score-k8s is a case by itself. */
export function defaultProvisioners(cases: readonly ConformanceCase[]): {
  k8s: string;
  compose: string;
} {
  const file = cases.find(
    ({ area, input }) =>
      area === 'k8s-provisioners-file' &&
      input.text?.includes('template://default-provisioners/'),
  );
  return { k8s: file?.input.text ?? '', compose: COMPOSE };
}
