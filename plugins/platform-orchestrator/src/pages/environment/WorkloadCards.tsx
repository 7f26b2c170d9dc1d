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

import { Environment } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { AsyncContent, LoadingCard } from '../../components';
import { useApplicationEntities, usePortalQueries } from '../../data';
import { usePortalTranslation } from '../../translation';
import { WorkloadCard } from './WorkloadCard';
import styles from './WorkloadCards.module.css';

/** What runs in an environment, one card per workload. */
export function WorkloadCards(props: { environment: Environment }) {
  const { application, name, workloads } = props.environment;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const { componentOf } = useApplicationEntities(application);
  const query = useQuery(queries.workloads({ application, environment: name }));
  return (
    <AsyncContent
      query={query}
      failedTitle={t('environment.workloadsFailed')}
      loading={<LoadingCard rows={workloads.length} />}
    >
      {runtimes => (
        <div className={styles.cards}>
          {runtimes.map(runtime => (
            <WorkloadCard
              key={runtime.name}
              runtime={runtime}
              commit={
                workloads.find(workload => workload.name === runtime.name)
                  ?.deployment?.commit
              }
              component={componentOf(runtime.name)}
            />
          ))}
        </div>
      )}
    </AsyncContent>
  );
}
