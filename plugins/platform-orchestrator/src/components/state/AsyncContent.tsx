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

import { ReactNode } from 'react';
import { errorMessage, isNotFound } from '../../data';
import { usePortalTranslation } from '../../translation';
import { formatClockTime } from '../time';
import { FailedCard } from './FailedCard';
import { LoadingCard } from './LoadingCard';
import { Note } from './Note';

/** What {@link AsyncContent} needs to know of a query. */
export interface AsyncQuery<Data> {
  data: Data | undefined;
  error: unknown;
  dataUpdatedAt: number;
  errorUpdatedAt: number;
  refetch: () => unknown;
}

/** Props of {@link AsyncContent}. */
export interface AsyncContentProps<Data> {
  query: AsyncQuery<Data>;
  /** What to say where it cannot be read, such as *The graph could not be read*. */
  failedTitle: string;
  /** Stands there instead where the server says that there is no such thing. */
  notFound?: ReactNode;
  /** Stands there until the first answer. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * Keeps the states of something that is read apart: still loading, failed, not there, and there. What was shown stays
 * when reading it again fails, marked with its time.
 */
export function AsyncContent<Data>(props: AsyncContentProps<Data>) {
  const { query, failedTitle, notFound, loading, children } = props;
  const { t } = usePortalTranslation();
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? (
          <div role="alert">
            <Note>
              {t('failed.stale', {
                message: errorMessage(query.error),
                time: formatClockTime(new Date(query.dataUpdatedAt)),
              })}
            </Note>
          </div>
        ) : null}
        {children(query.data)}
      </>
    );
  }
  if (!query.error) {
    return <>{loading ?? <LoadingCard />}</>;
  }
  if (notFound && isNotFound(query.error)) {
    return <>{notFound}</>;
  }
  return (
    <FailedCard
      title={failedTitle}
      error={query.error}
      triedAt={query.errorUpdatedAt}
      onRetry={() => query.refetch()}
    />
  );
}
