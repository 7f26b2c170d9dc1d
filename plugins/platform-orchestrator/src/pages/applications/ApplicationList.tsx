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

import { Button, Card, SearchField } from '@backstage/ui';
import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { useState } from 'react';
import {
  formatClockTime,
  Note,
  SegmentedFilter,
  StateCard,
} from '../../components';
import { StatusIcon } from '../../components';
import { usePortalTranslation } from '../../translation';
import styles from './ApplicationList.module.css';
import { ApplicationTable } from './ApplicationTable';
import { useOwnership } from './useOwnership';

/** Props of {@link ApplicationList}. */
export interface ApplicationListProps {
  applications: Application[];
  search: string;
  onSearch: (search: string) => void;
  /** When they were read, in milliseconds since the epoch. */
  updatedAt: number;
  /** Reads the next page; missing on the last one. */
  onMore?: () => void;
}

type Shown = 'all' | 'attention' | 'mine';

/** The applications, searched by the server, filtered here. */
export function ApplicationList(props: ApplicationListProps) {
  const { applications, search, onSearch, updatedAt, onMore } = props;
  const { t } = usePortalTranslation();
  const owns = useOwnership();
  const [shown, setShown] = useState<Shown>('all');

  const sets: Record<Shown, Application[]> = {
    all: applications,
    attention: applications.filter(({ environments }) =>
      environments.some(({ attention }) => attention.length > 0),
    ),
    mine: applications.filter(({ owner }) => owns(owner)),
  };
  const environments = applications.flatMap(item => item.environments).length;
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            size="small"
            aria-label={t('applications.search')}
            placeholder={t('applications.searchPlaceholder')}
            value={search}
            onChange={onSearch}
          />
        </div>
        <SegmentedFilter
          label={t('applications.show')}
          value={shown}
          onChange={setShown}
          options={[
            {
              id: 'all',
              label: t('applications.all', { number: String(sets.all.length) }),
            },
            {
              id: 'attention',
              label: t('applications.needAttention', {
                number: String(sets.attention.length),
              }),
            },
            {
              id: 'mine',
              label: t('applications.mine', {
                number: String(sets.mine.length),
              }),
            },
          ]}
        />
        <div className={styles.updated}>
          <Note>
            {t('applications.updated', {
              time: formatClockTime(new Date(updatedAt), true),
              applications: t('applications.applicationCount', {
                count: applications.length,
              }),
              environments: t('applications.environmentCount', {
                count: environments,
              }),
            })}
          </Note>
        </div>
      </div>
      {sets[shown].length === 0 ? (
        <StateCard
          icon={<StatusIcon status="not-deployed" />}
          title={t('applications.noneFound')}
          actions={
            <Button
              variant="secondary"
              onPress={() => {
                setShown('all');
                onSearch('');
              }}
            >
              {t('applications.clearFilters')}
            </Button>
          }
        />
      ) : (
        <Card className={styles.card}>
          <ApplicationTable applications={sets[shown]} />
        </Card>
      )}
      {onMore && (
        <Button variant="secondary" onPress={onMore} className={styles.more}>
          {t('more')}
        </Button>
      )}
      <Note>{t('applications.versionNote')}</Note>
    </>
  );
}
