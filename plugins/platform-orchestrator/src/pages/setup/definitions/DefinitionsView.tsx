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

import { useQuery } from '@tanstack/react-query';
import { AsyncContent } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import { DefinitionList } from './DefinitionList';

/** How each resource type is provisioned, and for whom. */
export function DefinitionsView() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  return (
    <AsyncContent
      query={useQuery(queries.definitions())}
      failedTitle={t('setup.definitions.failed')}
    >
      {definitions => <DefinitionList definitions={definitions} />}
    </AsyncContent>
  );
}
