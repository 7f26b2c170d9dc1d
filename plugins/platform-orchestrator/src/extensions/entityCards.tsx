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

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ANNOTATION_APPLICATION } from '@platform-orchestrator/backstage-plugin-common';
import { PortalProvider } from '../data';

/** On the overview of Components and Systems that name an application. */
export const overviewEntityCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'info',
    filter: {
      kind: { $in: ['component', 'system'] },
      [`metadata.annotations.${ANNOTATION_APPLICATION}`]: { $exists: true },
    },
    loader: () =>
      import('../entity/card/OverviewCard').then(m => (
        <PortalProvider>
          <m.OverviewCard />
        </PortalProvider>
      )),
  },
});
