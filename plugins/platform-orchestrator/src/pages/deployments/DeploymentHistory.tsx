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

import { Button } from '@backstage/ui';
import {
  DeploymentSummary,
  EnvironmentName,
} from '@platform-orchestrator/backstage-plugin-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AsyncContent, Note } from '../../components';
import { usePortalQueries } from '../../data';
import { usePortalTranslation } from '../../translation';
import styles from './DeploymentHistory.module.css';
import { DeploymentTable } from './DeploymentTable';
import { useSteadyList } from './useSteadyList';

/** Props of {@link DeploymentHistory}. */
export interface DeploymentHistoryProps {
  /** Whose deployments: those of an application or of an environment; of all where it is empty. */
  name: Partial<EnvironmentName>;
  /** Stands there where there is none. */
  empty?: React.ReactNode;
}

/** Deployments, those that go on first, then by day. New ones wait until they are asked for, so that no row moves. */
export function DeploymentHistory(props: DeploymentHistoryProps) {
  const { name, empty } = props;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const query = useInfiniteQuery(queries.deployments(name));
  const { shown, waiting, showAll } = useSteadyList<DeploymentSummary>(
    query.data?.pages.flatMap(page => page.items),
  );
  return (
    <AsyncContent query={query} failedTitle={t('deployments.failed')}>
      {() => (
        <>
          {waiting > 0 && (
            <div className={styles.new}>
              <Button variant="secondary" size="small" onPress={showAll}>
                {t('deployments.new', { count: waiting })}
              </Button>
            </div>
          )}
          {shown.length === 0 ? (
            <div className={styles.empty}>
              {empty ?? <Note>{t('deployments.none')}</Note>}
            </div>
          ) : (
            <DeploymentTable
              deployments={shown}
              withWhere={!name.environment}
            />
          )}
          {query.hasNextPage && (
            <div className={styles.more}>
              <Button
                variant="tertiary"
                isPending={query.isFetchingNextPage}
                onPress={() => query.fetchNextPage()}
              >
                {t('deployments.older')}
              </Button>
            </div>
          )}
        </>
      )}
    </AsyncContent>
  );
}
