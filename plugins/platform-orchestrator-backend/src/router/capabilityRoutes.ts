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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { platformReadPermission } from '@platform-orchestrator/backstage-plugin-common';
import { DefinitionSet, matchDefinition } from '@platform-orchestrator/engine';
import { version } from '../../package.json';
import { BackendContext } from '../BackendContext';
import { ScoreTexts } from '../places/ScoreTexts';
import { presentDiagnostic } from '../presentation/presentProblem';
import { BODY_LIMIT, MAX_PAGE_SIZE } from './limits';
import { ApiRouter } from './validation/createValidatedRouter';

/** The implicit type that says where workloads run. */
const TARGET_TYPE = 'deployment-target';

/** What clients may rely on; later ones are added at the end. */
const FEATURES = [
  'plans',
  'deployments',
  'events',
  'logs',
  'graph',
  'prune',
  'match',
  'approvals',
  'retry',
  'pause',
  'delete-environment',
  'clone',
  'adopt',
  'forget',
  'sets',
  'pins',
];

/** `/capabilities` */
export function addCapabilityRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, definitions, httpAuth, notices } = context;

  /** Problems of definitions show what stands in them. */
  async function problemsFor(credentials: BackstageCredentials) {
    const isAllowed = await access.allows(credentials, platformReadPermission);
    return isAllowed ? definitions.problems() : [];
  }

  router.get('/capabilities', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const present = definitions.current();
    const loadedAt = definitions.loadedAt();
    const problems = await problemsFor(credentials);
    const texts = new ScoreTexts([]);
    response.json({
      version,
      features: FEATURES,
      limits: { bodyBytes: BODY_LIMIT, pageSize: MAX_PAGE_SIZE },
      definitions: {
        version: present.version,
        ...(loadedAt && { loadedAt: loadedAt.toISOString() }),
        environmentTypes: present.environmentTypes.size,
        resourceTypes: present.resourceTypes.size,
        definitions: present.definitions.size,
        targets: typesWithTarget(present),
        problems: problems.map(problem =>
          presentDiagnostic(problem, { texts }),
        ),
      },
      notices: [...notices],
    });
  });
}

/** Environment types in which any application finds a place to run. */
function typesWithTarget(definitions: DefinitionSet): string[] {
  return [...definitions.environmentTypes.keys()]
    .filter(
      environmentType =>
        matchDefinition({
          definitions,
          request: { type: TARGET_TYPE, class: 'default', id: TARGET_TYPE },
          // no application or environment has an empty name
          context: {
            application: '',
            environment: '',
            environmentType,
            uid: '',
          },
        }) !== undefined,
    )
    .sort();
}
